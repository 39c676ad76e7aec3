import django.core.validators
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.db import migrations, models

from weg.foundation.database.tables import CreateTables


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('circles', '0002_guards'),
        ('city', '0001_initial'),
    ]

    operations = [
        CreateTables(
            tables=[
                migrations.CreateModel(
                    name='Training',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.CharField(max_length=120, unique=True, verbose_name='name')),
                        ('about', models.TextField(blank=True, verbose_name='what it is about')),
                        ('valid_months', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1)], verbose_name='certificate valid for months')),
                        ('active', models.BooleanField(default=True, verbose_name='offered')),
                    ],
                    options={
                        'verbose_name': 'training',
                        'verbose_name_plural': 'trainings',
                        'ordering': ['name'],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_trainingevent" ("about", "active", "id", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_months") VALUES (NEW."about", NEW."active", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."valid_months"); RETURN NULL;', hash='9dbdfdb9ee3ba4d28f570b51e8c082e3ac7d6d13', operation='INSERT', pgid='pgtrigger_insert_insert_90e7a', table='training_training', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "training_trainingevent" ("about", "active", "id", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_months") VALUES (NEW."about", NEW."active", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."valid_months"); RETURN NULL;', hash='019eb9f93eee21cae59720e0f05d762e0cc834e0', operation='UPDATE', pgid='pgtrigger_update_update_b2125', table='training_training', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_trainingevent" ("about", "active", "id", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_months") VALUES (OLD."about", OLD."active", OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."valid_months"); RETURN NULL;', hash='9312fec5666db5d44e35e7b220551376e155d3ab', operation='DELETE', pgid='pgtrigger_delete_delete_78b8a', table='training_training', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='TrainingDate',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('starts', models.DateTimeField(verbose_name='from')),
                        ('ends', models.DateTimeField(verbose_name='to')),
                        ('place', models.CharField(max_length=200, verbose_name='where')),
                        ('seats', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1)], verbose_name='places')),
                        ('trainer', models.CharField(blank=True, max_length=120, verbose_name='who teaches')),
                        ('state', models.CharField(choices=[('planned', 'planned'), ('held', 'held'), ('cancelled', 'cancelled')], default='planned', max_length=9, verbose_name='state')),
                        ('taken', models.PositiveIntegerField(default=0, editable=False, verbose_name='taken')),
                        ('waiting', models.PositiveIntegerField(default=0, editable=False, verbose_name='waiting')),
                        ('training', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='dates', to='training.training', verbose_name='training')),
                    ],
                    options={
                        'verbose_name': 'date of a training',
                        'verbose_name_plural': 'dates of trainings',
                        'ordering': ['starts', 'pk'],
                        'indexes': [models.Index(fields=['state', 'starts'], name='training_date_ahead')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('ends__gt', models.F('starts'))), name='training_date_forward'), models.CheckConstraint(condition=models.Q(('taken__lte', models.F('seats'))), name='training_date_not_overfull'), models.CheckConstraint(condition=models.Q(('seats__gte', 1)), name='training_date_has_seats'), models.CheckConstraint(condition=models.Q(('place', ''), _negated=True), name='training_date_has_place'), models.UniqueConstraint(fields=('training', 'starts', 'place'), name='training_date_once')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_trainingdateevent" ("ends", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "seats", "starts", "state", "trainer", "training_id") VALUES (NEW."ends", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."place", NEW."seats", NEW."starts", NEW."state", NEW."trainer", NEW."training_id"); RETURN NULL;', hash='48e21829ca1af7d83e6462b04dd736ac9d38ecbf', operation='INSERT', pgid='pgtrigger_insert_insert_6eb02', table='training_trainingdate', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."ends" IS DISTINCT FROM (NEW."ends") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."place" IS DISTINCT FROM (NEW."place") OR OLD."seats" IS DISTINCT FROM (NEW."seats") OR OLD."starts" IS DISTINCT FROM (NEW."starts") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."trainer" IS DISTINCT FROM (NEW."trainer") OR OLD."training_id" IS DISTINCT FROM (NEW."training_id"))', func='INSERT INTO "training_trainingdateevent" ("ends", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "seats", "starts", "state", "trainer", "training_id") VALUES (NEW."ends", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."place", NEW."seats", NEW."starts", NEW."state", NEW."trainer", NEW."training_id"); RETURN NULL;', hash='79abd7318d7ead6390ccc496de921ef57d6d237a', operation='UPDATE', pgid='pgtrigger_update_update_4f226', table='training_trainingdate', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_trainingdateevent" ("ends", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "seats", "starts", "state", "trainer", "training_id") VALUES (OLD."ends", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."place", OLD."seats", OLD."starts", OLD."state", OLD."trainer", OLD."training_id"); RETURN NULL;', hash='2fe926e203c16b95560d5eaa89ce7f3a99b35231', operation='DELETE', pgid='pgtrigger_delete_delete_2c17a', table='training_trainingdate', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='TrainingDateEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('starts', models.DateTimeField(verbose_name='from')),
                        ('ends', models.DateTimeField(verbose_name='to')),
                        ('place', models.CharField(max_length=200, verbose_name='where')),
                        ('seats', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1)], verbose_name='places')),
                        ('trainer', models.CharField(blank=True, max_length=120, verbose_name='who teaches')),
                        ('state', models.CharField(choices=[('planned', 'planned'), ('held', 'held'), ('cancelled', 'cancelled')], default='planned', max_length=9, verbose_name='state')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='training.trainingdate')),
                        ('training', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='training.training', verbose_name='training')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='54603c0c483149c81db98b7e722f3240ed9c53f1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ddd06', table='training_trainingdateevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='TrainingEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('name', models.CharField(max_length=120, verbose_name='name')),
                        ('about', models.TextField(blank=True, verbose_name='what it is about')),
                        ('valid_months', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1)], verbose_name='certificate valid for months')),
                        ('active', models.BooleanField(default=True, verbose_name='offered')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='training.training')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d17f5b821b2fe88ed5df2e288369c4781d0af300', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_31e7c', table='training_trainingevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Attendance',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('state', models.CharField(choices=[('registered', 'registered'), ('waiting', 'on the waiting list'), ('attended', 'took part'), ('missed', 'did not come'), ('cancelled', 'cancelled')], max_length=10, verbose_name='state')),
                        ('at', models.DateTimeField(verbose_name='since')),
                        ('volunteer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attendances', to='circles.volunteer', verbose_name='volunteer')),
                        ('date', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attendances', to='training.trainingdate')),
                    ],
                    options={
                        'verbose_name': 'registration for a training',
                        'verbose_name_plural': 'registrations for trainings',
                        'ordering': ['at', 'pk'],
                        'indexes': [models.Index(fields=['volunteer', 'state'], name='attendance_of_volunteer'), models.Index(fields=['date', 'state', 'at'], name='attendance_in_order')],
                        'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'cancelled'), _negated=True), fields=('date', 'volunteer'), name='attendance_once_a_date')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_attendanceevent" ("at", "date_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "volunteer_id") VALUES (NEW."at", NEW."date_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."state", NEW."volunteer_id"); RETURN NULL;', hash='be46cb1372471c65b2fb002f9cb18ee67c17c0bb', operation='INSERT', pgid='pgtrigger_insert_insert_f3456', table='training_attendance', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "training_attendanceevent" ("at", "date_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "volunteer_id") VALUES (NEW."at", NEW."date_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."state", NEW."volunteer_id"); RETURN NULL;', hash='de32508fab6c384ecba92d07b4e5fda617ad1c63', operation='UPDATE', pgid='pgtrigger_update_update_8b904', table='training_attendance', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_attendanceevent" ("at", "date_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "volunteer_id") VALUES (OLD."at", OLD."date_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."state", OLD."volunteer_id"); RETURN NULL;', hash='ace7ee48feb8ba5532d71643fc20a49aa5c034d9', operation='DELETE', pgid='pgtrigger_delete_delete_75519', table='training_attendance', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='AttendanceEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('state', models.CharField(choices=[('registered', 'registered'), ('waiting', 'on the waiting list'), ('attended', 'took part'), ('missed', 'did not come'), ('cancelled', 'cancelled')], max_length=10, verbose_name='state')),
                        ('at', models.DateTimeField(verbose_name='since')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='training.attendance')),
                        ('volunteer', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='circles.volunteer', verbose_name='volunteer')),
                        ('date', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='training.trainingdate')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='051fe9da684cc3310e0c7c748b52b8e3fdfae86b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_621d9', table='training_attendanceevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Certificate',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('day', models.DateField(verbose_name='day')),
                        ('hours', models.DecimalField(blank=True, decimal_places=2, max_digits=5, null=True, verbose_name='hours')),
                        ('trainer', models.CharField(blank=True, max_length=120, verbose_name='who taught')),
                        ('number', models.CharField(max_length=20, unique=True, verbose_name='number')),
                        ('valid_until', models.DateField(blank=True, null=True, verbose_name='valid until')),
                        ('reminded_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='reminded')),
                        ('issued_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='city.member', verbose_name='issued by')),
                        ('volunteer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='certificates', to='circles.volunteer')),
                        ('training', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='certificates', to='training.training', verbose_name='training')),
                    ],
                    options={
                        'verbose_name': 'training certificate',
                        'verbose_name_plural': 'training certificates',
                        'ordering': ['-day', 'pk'],
                        'indexes': [models.Index(fields=['valid_until'], name='certificate_ends')],
                        'constraints': [models.UniqueConstraint(fields=('volunteer', 'training', 'day'), name='certificate_once_a_day'), models.CheckConstraint(condition=models.Q(('valid_until', None), ('valid_until__gte', models.F('day')), _connector='OR'), name='certificate_forward')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_certificateevent" ("day", "hours", "id", "issued_by_id", "number", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "trainer", "training_id", "valid_until", "volunteer_id") VALUES (NEW."day", NEW."hours", NEW."id", NEW."issued_by_id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."reminded_at", NEW."trainer", NEW."training_id", NEW."valid_until", NEW."volunteer_id"); RETURN NULL;', hash='99cb07154d98465262ca4329e3c3790f9d1ba2a6', operation='INSERT', pgid='pgtrigger_insert_insert_909c3', table='training_certificate', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "training_certificateevent" ("day", "hours", "id", "issued_by_id", "number", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "trainer", "training_id", "valid_until", "volunteer_id") VALUES (NEW."day", NEW."hours", NEW."id", NEW."issued_by_id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."reminded_at", NEW."trainer", NEW."training_id", NEW."valid_until", NEW."volunteer_id"); RETURN NULL;', hash='17eaa3ede35ffe499bd2fba93697c727c4376ea9', operation='UPDATE', pgid='pgtrigger_update_update_30092', table='training_certificate', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_certificateevent" ("day", "hours", "id", "issued_by_id", "number", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "trainer", "training_id", "valid_until", "volunteer_id") VALUES (OLD."day", OLD."hours", OLD."id", OLD."issued_by_id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."reminded_at", OLD."trainer", OLD."training_id", OLD."valid_until", OLD."volunteer_id"); RETURN NULL;', hash='525ccfa15eb684242604e865f80c4ae627e41606', operation='DELETE', pgid='pgtrigger_delete_delete_2af4d', table='training_certificate', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='Inspection',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.CharField(choices=[('conduct', 'extended certificate of conduct')], default='conduct', max_length=8, verbose_name='kind')),
                        ('inspected_on', models.DateField(verbose_name='inspected on')),
                        ('valid_until', models.DateField(verbose_name='valid until')),
                        ('reminded_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='reminded')),
                        ('inspected_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='city.member', verbose_name='inspected by')),
                        ('volunteer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='inspections', to='circles.volunteer')),
                    ],
                    options={
                        'verbose_name': 'inspected certificate of conduct',
                        'verbose_name_plural': 'inspected certificates of conduct',
                        'ordering': ['-inspected_on', 'pk'],
                        'indexes': [models.Index(fields=['valid_until'], name='inspection_ends')],
                        'constraints': [models.UniqueConstraint(fields=('volunteer', 'kind', 'inspected_on'), name='inspection_once_a_day'), models.CheckConstraint(condition=models.Q(('valid_until__gt', models.F('inspected_on'))), name='inspection_forward')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_inspectionevent" ("id", "inspected_by_id", "inspected_on", "kind", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "valid_until", "volunteer_id") VALUES (NEW."id", NEW."inspected_by_id", NEW."inspected_on", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."reminded_at", NEW."valid_until", NEW."volunteer_id"); RETURN NULL;', hash='b9110238c62b8ee873a0f3f18e7a45cf09760ffd', operation='INSERT', pgid='pgtrigger_insert_insert_8a49b', table='training_inspection', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "training_inspectionevent" ("id", "inspected_by_id", "inspected_on", "kind", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "valid_until", "volunteer_id") VALUES (NEW."id", NEW."inspected_by_id", NEW."inspected_on", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."reminded_at", NEW."valid_until", NEW."volunteer_id"); RETURN NULL;', hash='455d75fad940a7b10609353f69c84158d4ac3e82', operation='UPDATE', pgid='pgtrigger_update_update_01f21', table='training_inspection', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_inspectionevent" ("id", "inspected_by_id", "inspected_on", "kind", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "valid_until", "volunteer_id") VALUES (OLD."id", OLD."inspected_by_id", OLD."inspected_on", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."reminded_at", OLD."valid_until", OLD."volunteer_id"); RETURN NULL;', hash='4684f25b14c1f553cf201abf7ed8a5db6e8c4431', operation='DELETE', pgid='pgtrigger_delete_delete_027fd', table='training_inspection', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='InspectionEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('kind', models.CharField(choices=[('conduct', 'extended certificate of conduct')], default='conduct', max_length=8, verbose_name='kind')),
                        ('inspected_on', models.DateField(verbose_name='inspected on')),
                        ('valid_until', models.DateField(verbose_name='valid until')),
                        ('reminded_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='reminded')),
                        ('inspected_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='city.member', verbose_name='inspected by')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='training.inspection')),
                        ('volunteer', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='circles.volunteer')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b96ae3b7185376de583b04856ce8060cb170de54', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_730a7', table='training_inspectionevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Needed',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('conduct', models.BooleanField(default=False, verbose_name='extended certificate of conduct')),
                        ('activity', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='needs', to='circles.activity', verbose_name='activity')),
                        ('training', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='needed_by', to='training.training', verbose_name='training')),
                    ],
                    options={
                        'verbose_name': 'what an activity needs',
                        'verbose_name_plural': 'what activities need',
                        'ordering': ['activity__rank', 'pk'],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('conduct', True), ('training', None)), models.Q(('conduct', False), ('training__isnull', False)), _connector='OR'), name='needed_one_thing'), models.UniqueConstraint(fields=('activity', 'training'), name='needed_once', nulls_distinct=False)],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_neededevent" ("activity_id", "conduct", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "training_id") VALUES (NEW."activity_id", NEW."conduct", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."training_id"); RETURN NULL;', hash='da982026d6774aa1e824b0d32e9034b0f1a40626', operation='INSERT', pgid='pgtrigger_insert_insert_51455', table='training_needed', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "training_neededevent" ("activity_id", "conduct", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "training_id") VALUES (NEW."activity_id", NEW."conduct", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."training_id"); RETURN NULL;', hash='23bf20ba802d4425186052f988132aa9b2e27fd4', operation='UPDATE', pgid='pgtrigger_update_update_61d88', table='training_needed', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "training_neededevent" ("activity_id", "conduct", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "training_id") VALUES (OLD."activity_id", OLD."conduct", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."training_id"); RETURN NULL;', hash='bab62d5c9ebdc14dcf3c2f159137ec6678cd33de', operation='DELETE', pgid='pgtrigger_delete_delete_88bcc', table='training_needed', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='NeededEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('conduct', models.BooleanField(default=False, verbose_name='extended certificate of conduct')),
                        ('activity', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='circles.activity', verbose_name='activity')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='training.needed')),
                        ('training', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='training.training', verbose_name='training')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c1251083f6bba78752e591d47b384e42bb964949', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b969e', table='training_neededevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='CertificateEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('day', models.DateField(verbose_name='day')),
                        ('hours', models.DecimalField(blank=True, decimal_places=2, max_digits=5, null=True, verbose_name='hours')),
                        ('trainer', models.CharField(blank=True, max_length=120, verbose_name='who taught')),
                        ('number', models.CharField(max_length=20, verbose_name='number')),
                        ('valid_until', models.DateField(blank=True, null=True, verbose_name='valid until')),
                        ('reminded_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='reminded')),
                        ('issued_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='city.member', verbose_name='issued by')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='training.certificate')),
                        ('volunteer', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='circles.volunteer')),
                        ('training', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='training.training', verbose_name='training')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d2707177954314f386444eb09fdc9ef2f28b690f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b3b7e', table='training_certificateevent', when='BEFORE'))],
                    },
                ),
            ],
        ),
    ]
