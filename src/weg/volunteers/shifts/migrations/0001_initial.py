import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
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
        ('housing', '0003_version'),
        ('people', '0001_initial'),
    ]

    operations = [
        CreateTables(
            tables=[
                migrations.CreateModel(
                    name='Concerned',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.person', verbose_name='resident')),
                        ('request', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='concerned', to='shifts.helprequest')),
                    ],
                    options={
                        'verbose_name': 'resident of a request',
                        'verbose_name_plural': 'residents of requests',
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "shifts_concernedevent" ("id", "person_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id") VALUES (NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."request_id"); RETURN NULL;', hash='01d3f5d4e707a3d1657ff40ed8eab5feb49535e9', operation='INSERT', pgid='pgtrigger_insert_insert_753c3', table='shifts_concerned', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "shifts_concernedevent" ("id", "person_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id") VALUES (NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."request_id"); RETURN NULL;', hash='0961cd89ce9731df51bf927a0613b0548d6ac9f2', operation='UPDATE', pgid='pgtrigger_update_update_1c134', table='shifts_concerned', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "shifts_concernedevent" ("id", "person_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id") VALUES (OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."request_id"); RETURN NULL;', hash='a5fd33c47db2da9e9e0f53bf6c79ca7b35adea68', operation='DELETE', pgid='pgtrigger_delete_delete_75784', table='shifts_concerned', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='Feed',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('digest', models.CharField(max_length=64, unique=True, verbose_name='digest')),
                        ('created', models.DateTimeField(auto_now_add=True, verbose_name='created')),
                        ('volunteer', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='shifts_feed', to='circles.volunteer')),
                    ],
                    options={
                        'verbose_name': 'calendar feed',
                        'verbose_name_plural': 'calendar feeds',
                    },
                ),
                migrations.CreateModel(
                    name='HelpRequest',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('title', models.CharField(max_length=120, verbose_name='title')),
                        ('text', models.TextField(blank=True, verbose_name='what is to be done')),
                        ('site_name', models.CharField(blank=True, max_length=200, verbose_name='house')),
                        ('place', models.CharField(max_length=200, verbose_name='where to meet')),
                        ('language', models.CharField(blank=True, max_length=8, verbose_name='language')),
                        ('regular', models.BooleanField(default=False, verbose_name='every week')),
                        ('people_needed', models.PositiveSmallIntegerField(default=1, verbose_name='how many volunteers')),
                        ('starts', models.DateField(verbose_name='from')),
                        ('ends', models.DateField(verbose_name='to')),
                        ('wishes_gender', models.CharField(blank=True, choices=[('', 'no wish'), ('women', 'a woman'), ('men', 'a man')], max_length=5, verbose_name='who had better come')),
                        ('state', models.CharField(choices=[('draft', 'draft'), ('open', 'open'), ('filled', 'filled'), ('closed', 'done'), ('withdrawn', 'withdrawn')], default='draft', max_length=9, verbose_name='state')),
                        ('contact', models.CharField(blank=True, max_length=120, verbose_name='whom to call')),
                        ('contact_phone', models.CharField(blank=True, max_length=60, verbose_name='telephone')),
                        ('created', models.DateTimeField(auto_now_add=True, verbose_name='created')),
                        ('opened_at', models.DateTimeField(blank=True, null=True, verbose_name='opened')),
                        ('closed_at', models.DateTimeField(blank=True, null=True, verbose_name='closed')),
                        ('reason', models.CharField(blank=True, max_length=200, verbose_name='why it was withdrawn')),
                        ('activity', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='requests', to='circles.activity', verbose_name='what for')),
                        ('asked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='city.member', verbose_name='entered by')),
                        ('circle', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='help_requests', to='circles.circle', verbose_name='circle of friends')),
                        ('district', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='city.district', verbose_name='district')),
                        ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='help_requests', to='city.organisation', verbose_name='asked by')),
                        ('site', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='housing.site', verbose_name='house')),
                    ],
                    options={
                        'verbose_name': 'request for help',
                        'verbose_name_plural': 'requests for help',
                        'ordering': ['starts', 'pk'],
                        'indexes': [models.Index(fields=['state', 'starts'], name='request_open'), models.Index(fields=['site', 'state'], name='request_of_site'), models.Index(fields=['organisation', 'state'], name='request_of_organisation')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('ends__gte', models.F('starts'))), name='request_in_order'), models.CheckConstraint(condition=models.Q(('people_needed__gte', 1), ('people_needed__lte', 99)), name='request_seats'), models.CheckConstraint(condition=models.Q(('title', ''), _negated=True), name='request_has_title'), models.CheckConstraint(condition=models.Q(('place', ''), _negated=True), name='request_has_place')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "shifts_helprequestevent" ("activity_id", "asked_by_id", "circle_id", "closed_at", "contact", "contact_phone", "created", "district_id", "ends", "id", "language", "opened_at", "organisation_id", "people_needed", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "reason", "regular", "site_id", "site_name", "starts", "state", "text", "title", "wishes_gender") VALUES (NEW."activity_id", NEW."asked_by_id", NEW."circle_id", NEW."closed_at", NEW."contact", NEW."contact_phone", NEW."created", NEW."district_id", NEW."ends", NEW."id", NEW."language", NEW."opened_at", NEW."organisation_id", NEW."people_needed", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."place", NEW."reason", NEW."regular", NEW."site_id", NEW."site_name", NEW."starts", NEW."state", NEW."text", NEW."title", NEW."wishes_gender"); RETURN NULL;', hash='b6a7388f74acc1dafe91571816c16cee9e95d98c', operation='INSERT', pgid='pgtrigger_insert_insert_e638d', table='shifts_helprequest', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "shifts_helprequestevent" ("activity_id", "asked_by_id", "circle_id", "closed_at", "contact", "contact_phone", "created", "district_id", "ends", "id", "language", "opened_at", "organisation_id", "people_needed", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "reason", "regular", "site_id", "site_name", "starts", "state", "text", "title", "wishes_gender") VALUES (NEW."activity_id", NEW."asked_by_id", NEW."circle_id", NEW."closed_at", NEW."contact", NEW."contact_phone", NEW."created", NEW."district_id", NEW."ends", NEW."id", NEW."language", NEW."opened_at", NEW."organisation_id", NEW."people_needed", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."place", NEW."reason", NEW."regular", NEW."site_id", NEW."site_name", NEW."starts", NEW."state", NEW."text", NEW."title", NEW."wishes_gender"); RETURN NULL;', hash='b18478eb15de6f97ef9c454de86675a9fb1514f7', operation='UPDATE', pgid='pgtrigger_update_update_ab889', table='shifts_helprequest', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "shifts_helprequestevent" ("activity_id", "asked_by_id", "circle_id", "closed_at", "contact", "contact_phone", "created", "district_id", "ends", "id", "language", "opened_at", "organisation_id", "people_needed", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "reason", "regular", "site_id", "site_name", "starts", "state", "text", "title", "wishes_gender") VALUES (OLD."activity_id", OLD."asked_by_id", OLD."circle_id", OLD."closed_at", OLD."contact", OLD."contact_phone", OLD."created", OLD."district_id", OLD."ends", OLD."id", OLD."language", OLD."opened_at", OLD."organisation_id", OLD."people_needed", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."place", OLD."reason", OLD."regular", OLD."site_id", OLD."site_name", OLD."starts", OLD."state", OLD."text", OLD."title", OLD."wishes_gender"); RETURN NULL;', hash='4ea027d11c27fd673b1bde2f4d43295562257d40', operation='DELETE', pgid='pgtrigger_delete_delete_0d6d7', table='shifts_helprequest', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ConcernedEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person', verbose_name='resident')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='shifts.concerned')),
                        ('request', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='shifts.helprequest')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='eae25664818d7f17ffcc3a1eacbd166ba57c9cb8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_1d240', table='shifts_concernedevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='HelpRequestEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('title', models.CharField(max_length=120, verbose_name='title')),
                        ('text', models.TextField(blank=True, verbose_name='what is to be done')),
                        ('site_name', models.CharField(blank=True, max_length=200, verbose_name='house')),
                        ('place', models.CharField(max_length=200, verbose_name='where to meet')),
                        ('language', models.CharField(blank=True, max_length=8, verbose_name='language')),
                        ('regular', models.BooleanField(default=False, verbose_name='every week')),
                        ('people_needed', models.PositiveSmallIntegerField(default=1, verbose_name='how many volunteers')),
                        ('starts', models.DateField(verbose_name='from')),
                        ('ends', models.DateField(verbose_name='to')),
                        ('wishes_gender', models.CharField(blank=True, choices=[('', 'no wish'), ('women', 'a woman'), ('men', 'a man')], max_length=5, verbose_name='who had better come')),
                        ('state', models.CharField(choices=[('draft', 'draft'), ('open', 'open'), ('filled', 'filled'), ('closed', 'done'), ('withdrawn', 'withdrawn')], default='draft', max_length=9, verbose_name='state')),
                        ('contact', models.CharField(blank=True, max_length=120, verbose_name='whom to call')),
                        ('contact_phone', models.CharField(blank=True, max_length=60, verbose_name='telephone')),
                        ('created', models.DateTimeField(auto_now_add=True, verbose_name='created')),
                        ('opened_at', models.DateTimeField(blank=True, null=True, verbose_name='opened')),
                        ('closed_at', models.DateTimeField(blank=True, null=True, verbose_name='closed')),
                        ('reason', models.CharField(blank=True, max_length=200, verbose_name='why it was withdrawn')),
                        ('activity', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='circles.activity', verbose_name='what for')),
                        ('asked_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='city.member', verbose_name='entered by')),
                        ('circle', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='circles.circle', verbose_name='circle of friends')),
                        ('district', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='city.district', verbose_name='district')),
                        ('organisation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='city.organisation', verbose_name='asked by')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='shifts.helprequest')),
                        ('site', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='housing.site', verbose_name='house')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3b9e0753344ccbe82d682b3487d21ae22f9c2c2f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_56836', table='shifts_helprequestevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Shift',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('starts', models.DateTimeField(verbose_name='from')),
                        ('ends', models.DateTimeField(verbose_name='to')),
                        ('seats', models.PositiveSmallIntegerField(default=1, verbose_name='places')),
                        ('taken', models.PositiveIntegerField(default=0, editable=False, verbose_name='taken')),
                        ('waiting', models.PositiveIntegerField(default=0, editable=False, verbose_name='waiting')),
                        ('state', models.CharField(choices=[('planned', 'planned'), ('cancelled', 'cancelled')], default='planned', max_length=9, verbose_name='state')),
                        ('request', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='shifts', to='shifts.helprequest', verbose_name='request')),
                    ],
                    options={
                        'verbose_name': 'shift',
                        'verbose_name_plural': 'shifts',
                        'ordering': ['starts', 'pk'],
                        'indexes': [models.Index(fields=['state', 'starts'], name='shift_by_time')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('ends__gt', models.F('starts'))), name='shift_forward'), models.CheckConstraint(condition=models.Q(('taken__lte', models.F('seats'))), name='shift_not_overfull'), models.CheckConstraint(condition=models.Q(('seats__gte', 1)), name='shift_has_seats'), models.UniqueConstraint(fields=('request', 'starts'), name='shift_once')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "shifts_shiftevent" ("ends", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id", "seats", "starts", "state") VALUES (NEW."ends", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."request_id", NEW."seats", NEW."starts", NEW."state"); RETURN NULL;', hash='cfccbf62c9ab1040bce49a2791aba03637b461b6', operation='INSERT', pgid='pgtrigger_insert_insert_78e78', table='shifts_shift', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."ends" IS DISTINCT FROM (NEW."ends") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."request_id" IS DISTINCT FROM (NEW."request_id") OR OLD."seats" IS DISTINCT FROM (NEW."seats") OR OLD."starts" IS DISTINCT FROM (NEW."starts") OR OLD."state" IS DISTINCT FROM (NEW."state"))', func='INSERT INTO "shifts_shiftevent" ("ends", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id", "seats", "starts", "state") VALUES (NEW."ends", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."request_id", NEW."seats", NEW."starts", NEW."state"); RETURN NULL;', hash='825262e5ebff56d8c5038830fc144382f87198ce', operation='UPDATE', pgid='pgtrigger_update_update_6fcc8', table='shifts_shift', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "shifts_shiftevent" ("ends", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id", "seats", "starts", "state") VALUES (OLD."ends", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."request_id", OLD."seats", OLD."starts", OLD."state"); RETURN NULL;', hash='355b76b554a840b47364c686f526d95c9f898854', operation='DELETE', pgid='pgtrigger_delete_delete_cfa05', table='shifts_shift', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ShiftEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('starts', models.DateTimeField(verbose_name='from')),
                        ('ends', models.DateTimeField(verbose_name='to')),
                        ('seats', models.PositiveSmallIntegerField(default=1, verbose_name='places')),
                        ('state', models.CharField(choices=[('planned', 'planned'), ('cancelled', 'cancelled')], default='planned', max_length=9, verbose_name='state')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='shifts.shift')),
                        ('request', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='shifts.helprequest', verbose_name='request')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='26407ae13c8583a44687ef36dcf552d4f9e3e05e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_66272', table='shifts_shiftevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='SignUp',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('state', models.CharField(choices=[('signed_up', 'signed up'), ('waiting', 'on the waiting list'), ('cancelled', 'cancelled'), ('attended', 'was there'), ('missed', 'was not there')], max_length=9, verbose_name='state')),
                        ('at', models.DateTimeField(verbose_name='since')),
                        ('during', django.contrib.postgres.fields.ranges.DateTimeRangeField(editable=False, null=True, verbose_name='when')),
                        ('hours', models.DecimalField(blank=True, decimal_places=2, max_digits=5, null=True, verbose_name='hours')),
                        ('reminded_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='reminded')),
                        ('shift', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='signups', to='shifts.shift')),
                        ('volunteer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='signups', to='circles.volunteer', verbose_name='volunteer')),
                    ],
                    options={
                        'verbose_name': 'sign-up',
                        'verbose_name_plural': 'sign-ups',
                        'ordering': ['at', 'pk'],
                        'indexes': [models.Index(fields=['volunteer', 'state'], name='signup_of_volunteer'), models.Index(fields=['shift', 'state', 'at'], name='signup_in_order')],
                        'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'cancelled'), _negated=True), fields=('shift', 'volunteer'), name='signup_once_a_shift'), django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('state', 'signed_up')), expressions=[('volunteer', '='), ('during', '&&')], name='signup_one_at_a_time'), models.CheckConstraint(condition=models.Q(('hours', None), models.Q(('hours__gte', 0), ('hours__lte', 24)), _connector='OR'), name='signup_hours'), models.CheckConstraint(condition=models.Q(('state', 'attended'), ('hours', None), _connector='OR'), name='signup_hours_when_there')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "shifts_signupevent" ("at", "during", "hours", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "shift_id", "state", "volunteer_id") VALUES (NEW."at", NEW."during", NEW."hours", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."reminded_at", NEW."shift_id", NEW."state", NEW."volunteer_id"); RETURN NULL;', hash='5d55f995b3832056aae4e3d8bcb32a32a17cf870', operation='INSERT', pgid='pgtrigger_insert_insert_bfe36', table='shifts_signup', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "shifts_signupevent" ("at", "during", "hours", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "shift_id", "state", "volunteer_id") VALUES (NEW."at", NEW."during", NEW."hours", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."reminded_at", NEW."shift_id", NEW."state", NEW."volunteer_id"); RETURN NULL;', hash='59937dc02c2b865039ab0900b1603639d6503621', operation='UPDATE', pgid='pgtrigger_update_update_84220', table='shifts_signup', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "shifts_signupevent" ("at", "during", "hours", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "shift_id", "state", "volunteer_id") VALUES (OLD."at", OLD."during", OLD."hours", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."reminded_at", OLD."shift_id", OLD."state", OLD."volunteer_id"); RETURN NULL;', hash='cad9d7892f707de638edcf79af6460cb9e21a292', operation='DELETE', pgid='pgtrigger_delete_delete_554fa', table='shifts_signup', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='SignUpEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('state', models.CharField(choices=[('signed_up', 'signed up'), ('waiting', 'on the waiting list'), ('cancelled', 'cancelled'), ('attended', 'was there'), ('missed', 'was not there')], max_length=9, verbose_name='state')),
                        ('at', models.DateTimeField(verbose_name='since')),
                        ('during', django.contrib.postgres.fields.ranges.DateTimeRangeField(editable=False, null=True, verbose_name='when')),
                        ('hours', models.DecimalField(blank=True, decimal_places=2, max_digits=5, null=True, verbose_name='hours')),
                        ('reminded_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='reminded')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='shifts.signup')),
                        ('shift', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='shifts.shift')),
                        ('volunteer', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='circles.volunteer', verbose_name='volunteer')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f78cd0e4ed53fef28fa38b1852424e53a9c1a758', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6cd1a', table='shifts_signupevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='SwapOffer',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('state', models.CharField(choices=[('open', 'open'), ('accepted', 'taken over'), ('withdrawn', 'withdrawn')], default='open', max_length=9, verbose_name='state')),
                        ('at', models.DateTimeField(auto_now_add=True, verbose_name='at')),
                        ('signup', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='swaps', to='shifts.signup')),
                        ('to', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='circles.volunteer', verbose_name='to')),
                        ('shift', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='shifts.shift')),
                    ],
                    options={
                        'verbose_name': 'offered place',
                        'verbose_name_plural': 'offered places',
                        'ordering': ['at', 'pk'],
                        'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'open')), fields=('signup',), name='swap_once_a_place')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "shifts_swapofferevent" ("at", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "shift_id", "signup_id", "state", "to_id") VALUES (NEW."at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."shift_id", NEW."signup_id", NEW."state", NEW."to_id"); RETURN NULL;', hash='396dde8a0e0d435f5c53aa67dcabaae6f7a2cd61', operation='INSERT', pgid='pgtrigger_insert_insert_dcf31', table='shifts_swapoffer', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "shifts_swapofferevent" ("at", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "shift_id", "signup_id", "state", "to_id") VALUES (NEW."at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."shift_id", NEW."signup_id", NEW."state", NEW."to_id"); RETURN NULL;', hash='67514a566845796e05ab8c57e7102fae82dae274', operation='UPDATE', pgid='pgtrigger_update_update_9f477', table='shifts_swapoffer', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "shifts_swapofferevent" ("at", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "shift_id", "signup_id", "state", "to_id") VALUES (OLD."at", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."shift_id", OLD."signup_id", OLD."state", OLD."to_id"); RETURN NULL;', hash='03a76553f7d85f2c76fdd92d3ac28215f2d83436', operation='DELETE', pgid='pgtrigger_delete_delete_96eae', table='shifts_swapoffer', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='SwapOfferEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('state', models.CharField(choices=[('open', 'open'), ('accepted', 'taken over'), ('withdrawn', 'withdrawn')], default='open', max_length=9, verbose_name='state')),
                        ('at', models.DateTimeField(auto_now_add=True, verbose_name='at')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='shifts.swapoffer')),
                        ('signup', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='shifts.signup')),
                        ('to', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='circles.volunteer', verbose_name='to')),
                        ('shift', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='shifts.shift')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ee920b669d6ddd65d7f8c0cbf4b894b009de9d22', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_225f4', table='shifts_swapofferevent', when='BEFORE'))],
                    },
                ),
            ],
        ),
    ]
