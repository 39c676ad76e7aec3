import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.db import migrations, models

from weg.foundation.database.tables import CreateTables


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('city', '0001_initial'),
    ]

    operations = [
        # Gaps are fine (a refused entry leaves one); two officers never draw the same number.
        migrations.RunSQL(
            "CREATE SEQUENCE people_household_number",
            "DROP SEQUENCE people_household_number",
        ),
        CreateTables(
            tables=[
                migrations.CreateModel(
                    name='LegalStatus',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.CharField(choices=[('applicant', 'asylum procedure'), ('recognised', 'recognised, residence title'), ('tolerated', 'tolerated (Duldung)'), ('temporary', 'temporary protection (Ukraine)'), ('humanitarian', 'humanitarian admission'), ('other', 'other or unknown')], max_length=14, verbose_name='status')),
                        ('during', django.contrib.postgres.fields.ranges.DateRangeField(verbose_name='period')),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='statuses', to='people.person')),
                    ],
                    options={
                        'verbose_name': 'status of residence',
                        'verbose_name_plural': 'statuses of residence',
                        'ordering': ['during'],
                        'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('person', '='), ('during', '&&')], name='status_one_at_a_time')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_legalstatusevent" ("during", "id", "kind", "person_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."during", NEW."id", NEW."kind", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='a4131002e8560ae8c6c6260e829d00070414c57b', operation='INSERT', pgid='pgtrigger_insert_insert_07191', table='people_legalstatus', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_legalstatusevent" ("during", "id", "kind", "person_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."during", NEW."id", NEW."kind", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='aa96474803638b0f4fd213113c5a164ec1416463', operation='UPDATE', pgid='pgtrigger_update_update_6af64', table='people_legalstatus', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_legalstatusevent" ("during", "id", "kind", "person_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."during", OLD."id", OLD."kind", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='0bcba7aa44208fd45d8942ba842030df09921c11', operation='DELETE', pgid='pgtrigger_delete_delete_c9aeb', table='people_legalstatus', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='Merge',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('decision', models.CharField(choices=[('same', 'same person'), ('different', 'different persons')], max_length=9, verbose_name='decision')),
                        ('score', models.FloatField(blank=True, null=True, verbose_name='score')),
                        ('reasons', models.JSONField(default=list, verbose_name='reasons')),
                        ('moved', models.JSONField(default=dict, verbose_name='moved')),
                        ('at', models.DateTimeField(auto_now_add=True, verbose_name='at')),
                        ('by', models.CharField(max_length=200, verbose_name='by')),
                        ('undone', models.DateTimeField(blank=True, null=True, verbose_name='undone')),
                        ('kept', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='merges_kept', to='people.person')),
                        ('other', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='merges_given', to='people.person')),
                    ],
                    options={
                        'verbose_name': 'decision on a duplicate',
                        'verbose_name_plural': 'decisions on duplicates',
                        'ordering': ['-at'],
                        'constraints': [models.UniqueConstraint(condition=models.Q(('undone', None)), fields=('kept', 'other'), name='duplicate_decided_once'), models.UniqueConstraint(condition=models.Q(('decision', 'same'), ('undone', None)), fields=('other',), name='merged_into_one')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_mergeevent" ("at", "by", "decision", "id", "kept_id", "moved", "other_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "score", "undone") VALUES (NEW."at", NEW."by", NEW."decision", NEW."id", NEW."kept_id", NEW."moved", NEW."other_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."reasons", NEW."score", NEW."undone"); RETURN NULL;', hash='6c8038cf25876f355bdfaba0fd4fec734e1bf026', operation='INSERT', pgid='pgtrigger_insert_insert_97c77', table='people_merge', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_mergeevent" ("at", "by", "decision", "id", "kept_id", "moved", "other_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "score", "undone") VALUES (NEW."at", NEW."by", NEW."decision", NEW."id", NEW."kept_id", NEW."moved", NEW."other_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."reasons", NEW."score", NEW."undone"); RETURN NULL;', hash='5021ebfc888b2c64d2e9f9bec094a35166094386', operation='UPDATE', pgid='pgtrigger_update_update_2a729', table='people_merge', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_mergeevent" ("at", "by", "decision", "id", "kept_id", "moved", "other_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "score", "undone") VALUES (OLD."at", OLD."by", OLD."decision", OLD."id", OLD."kept_id", OLD."moved", OLD."other_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."reasons", OLD."score", OLD."undone"); RETURN NULL;', hash='63e604e104f80414e30ebe90ba8d867e1c892c04', operation='DELETE', pgid='pgtrigger_delete_delete_d8329', table='people_merge', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='Household',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('reference', models.CharField(max_length=20, unique=True, verbose_name='reference')),
                        ('case_number', models.CharField(blank=True, max_length=60, verbose_name='case number of the Land')),
                        ('expected', models.DateField(blank=True, null=True, verbose_name='expected arrival')),
                        ('until', models.DateField(blank=True, null=True, verbose_name='place needed until')),
                        ('urgency', models.PositiveSmallIntegerField(default=0, verbose_name='urgency')),
                        ('note', models.TextField(blank=True, verbose_name='note for placement')),
                        ('created', models.DateTimeField(auto_now_add=True, verbose_name='created')),
                        ('school_district', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='city.district', verbose_name='district of school or day care')),
                        ('work_district', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='city.district', verbose_name='district of work')),
                        ('erased', models.DateField(blank=True, editable=False, null=True, verbose_name='erased')),
                    ],
                    options={
                        'verbose_name': 'household',
                        'verbose_name_plural': 'households',
                        'indexes': [models.Index(models.F('expected'), condition=models.Q(('expected__isnull', False)), name='household_expected')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('urgency__lte', 9)), name='household_urgency'), models.CheckConstraint(condition=models.Q(('erased', None), models.Q(('case_number', ''), ('expected', None), ('note', '')), _connector='OR'), name='household_erased_is_empty')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_householdevent" ("case_number", "created", "erased", "expected", "id", "note", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "school_district_id", "until", "urgency", "work_district_id") VALUES (NEW."case_number", NEW."created", NEW."erased", NEW."expected", NEW."id", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."reference", NEW."school_district_id", NEW."until", NEW."urgency", NEW."work_district_id"); RETURN NULL;', hash='bd90e7d0a5cc7babc99cf402c03d5896aa0d6f54', operation='INSERT', pgid='pgtrigger_insert_insert_bfe65', table='people_household', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_householdevent" ("case_number", "created", "erased", "expected", "id", "note", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "school_district_id", "until", "urgency", "work_district_id") VALUES (NEW."case_number", NEW."created", NEW."erased", NEW."expected", NEW."id", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."reference", NEW."school_district_id", NEW."until", NEW."urgency", NEW."work_district_id"); RETURN NULL;', hash='17e59dbfd139a7990a090a874261e416a3d2a486', operation='UPDATE', pgid='pgtrigger_update_update_dc1e1', table='people_household', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_householdevent" ("case_number", "created", "erased", "expected", "id", "note", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "school_district_id", "until", "urgency", "work_district_id") VALUES (OLD."case_number", OLD."created", OLD."erased", OLD."expected", OLD."id", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."reference", OLD."school_district_id", OLD."until", OLD."urgency", OLD."work_district_id"); RETURN NULL;', hash='a7adca388de8643e9bd9af222fade9a8f45338ae', operation='DELETE', pgid='pgtrigger_delete_delete_f7549', table='people_household', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='HouseholdEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('reference', models.CharField(max_length=20, verbose_name='reference')),
                        ('case_number', models.CharField(blank=True, max_length=60, verbose_name='case number of the Land')),
                        ('expected', models.DateField(blank=True, null=True, verbose_name='expected arrival')),
                        ('until', models.DateField(blank=True, null=True, verbose_name='place needed until')),
                        ('urgency', models.PositiveSmallIntegerField(default=0, verbose_name='urgency')),
                        ('note', models.TextField(blank=True, verbose_name='note for placement')),
                        ('created', models.DateTimeField(auto_now_add=True, verbose_name='created')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.household')),
                        ('school_district', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='city.district', verbose_name='district of school or day care')),
                        ('work_district', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='city.district', verbose_name='district of work')),
                        ('erased', models.DateField(blank=True, editable=False, null=True, verbose_name='erased')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1923307960ae186977a6d2250a4b7c43dc797db6', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_4e265', table='people_householdevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='HouseholdLink',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.CharField(choices=[('near', 'keep near each other'), ('apart_unit', 'not in the same unit'), ('apart_site', 'not at the same site')], max_length=10, verbose_name='kind')),
                        ('first', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='links_from', to='people.household')),
                        ('second', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='links_to', to='people.household')),
                    ],
                    options={
                        'verbose_name': 'link between households',
                        'verbose_name_plural': 'links between households',
                        'constraints': [models.UniqueConstraint(fields=('first', 'second'), name='household_link_once'), models.CheckConstraint(condition=models.Q(('first__lt', models.F('second'))), name='household_link_order')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_householdlinkevent" ("first_id", "id", "kind", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_id") VALUES (NEW."first_id", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."second_id"); RETURN NULL;', hash='64d2fdd12a2fb1f317c6b80068d3c612ea9253bf', operation='INSERT', pgid='pgtrigger_insert_insert_48131', table='people_householdlink', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_householdlinkevent" ("first_id", "id", "kind", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_id") VALUES (NEW."first_id", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."second_id"); RETURN NULL;', hash='d1f970b9d139fb208e7085a65b591107a7057959', operation='UPDATE', pgid='pgtrigger_update_update_743b7', table='people_householdlink', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_householdlinkevent" ("first_id", "id", "kind", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_id") VALUES (OLD."first_id", OLD."id", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."second_id"); RETURN NULL;', hash='bcaf128875f71ab0e87c0ea8f5ee335367645eb0', operation='DELETE', pgid='pgtrigger_delete_delete_8dc6b', table='people_householdlink', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='HouseholdLinkEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('kind', models.CharField(choices=[('near', 'keep near each other'), ('apart_unit', 'not in the same unit'), ('apart_site', 'not at the same site')], max_length=10, verbose_name='kind')),
                        ('first', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.household')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.householdlink')),
                        ('second', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.household')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4aa27146ba231624d6a7c830a8366ddd5f01bdef', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8cde6', table='people_householdlinkevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Person',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('given_name', models.CharField(blank=True, max_length=120, verbose_name='given name')),
                        ('surname', models.CharField(max_length=120, verbose_name='surname')),
                        ('sex', models.CharField(choices=[('f', 'female'), ('m', 'male'), ('x', 'diverse or not stated')], max_length=1, verbose_name='sex')),
                        ('date_of_birth', models.DateField(blank=True, null=True, verbose_name='date of birth')),
                        ('birth_quality', models.CharField(choices=[('known', 'known'), ('year', 'only the year is known'), ('estimated', 'estimated')], default='known', max_length=9, verbose_name='date of birth is')),
                        ('nationality', models.CharField(blank=True, max_length=2, verbose_name='nationality (ISO 3166)')),
                        ('azr_number', models.CharField(blank=True, max_length=40, verbose_name='AZR number')),
                        ('phone', models.CharField(blank=True, max_length=60, verbose_name='telephone')),
                        ('died', models.DateField(blank=True, null=True, verbose_name='died')),
                        ('sort_name', models.GeneratedField(db_persist=True, expression=models.Func('surname', models.Value(' '), 'given_name', function='weg_sort_name', output_field=models.TextField()), output_field=models.TextField())),
                        ('created', models.DateTimeField(auto_now_add=True, verbose_name='created')),
                        ('household', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='people', to='people.household', verbose_name='household')),
                        ('merged_into', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='duplicates', to='people.person', verbose_name='merged into')),
                        ('erased', models.DateField(blank=True, editable=False, null=True, verbose_name='erased')),
                    ],
                    options={
                        'verbose_name': 'person',
                        'verbose_name_plural': 'persons',
                        'indexes': [django.contrib.postgres.indexes.BTreeIndex(fields=['sort_name', 'id'], name='person_by_name'), django.contrib.postgres.indexes.BTreeIndex(fields=['date_of_birth'], name='person_by_birth'), django.contrib.postgres.indexes.BTreeIndex(condition=models.Q(('azr_number', ''), _negated=True), fields=['azr_number'], name='person_by_azr')],
                        'constraints': [models.UniqueConstraint(condition=models.Q(models.Q(('azr_number', ''), _negated=True), ('merged_into', None)), fields=('azr_number',), name='person_azr_once'), models.CheckConstraint(condition=models.Q(('merged_into', models.F('id')), _negated=True), name='person_not_merged_into_self'), models.CheckConstraint(condition=models.Q(('erased', None), models.Q(('azr_number', ''), ('given_name', ''), ('nationality', ''), ('phone', ''), ('surname', '')), _connector='OR'), name='person_erased_is_nameless')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_personevent" ("azr_number", "birth_quality", "created", "date_of_birth", "died", "erased", "given_name", "household_id", "id", "merged_into_id", "nationality", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "sex", "surname") VALUES (NEW."azr_number", NEW."birth_quality", NEW."created", NEW."date_of_birth", NEW."died", NEW."erased", NEW."given_name", NEW."household_id", NEW."id", NEW."merged_into_id", NEW."nationality", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."phone", NEW."sex", NEW."surname"); RETURN NULL;', hash='fa96e2dabe67fd3530f8d0bd28d6552b6133ca9d', operation='INSERT', pgid='pgtrigger_insert_insert_65688', table='people_person', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."azr_number" IS DISTINCT FROM (NEW."azr_number") OR OLD."birth_quality" IS DISTINCT FROM (NEW."birth_quality") OR OLD."created" IS DISTINCT FROM (NEW."created") OR OLD."date_of_birth" IS DISTINCT FROM (NEW."date_of_birth") OR OLD."died" IS DISTINCT FROM (NEW."died") OR OLD."erased" IS DISTINCT FROM (NEW."erased") OR OLD."given_name" IS DISTINCT FROM (NEW."given_name") OR OLD."household_id" IS DISTINCT FROM (NEW."household_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."merged_into_id" IS DISTINCT FROM (NEW."merged_into_id") OR OLD."nationality" IS DISTINCT FROM (NEW."nationality") OR OLD."phone" IS DISTINCT FROM (NEW."phone") OR OLD."sex" IS DISTINCT FROM (NEW."sex") OR OLD."surname" IS DISTINCT FROM (NEW."surname"))', func='INSERT INTO "people_personevent" ("azr_number", "birth_quality", "created", "date_of_birth", "died", "erased", "given_name", "household_id", "id", "merged_into_id", "nationality", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "sex", "surname") VALUES (NEW."azr_number", NEW."birth_quality", NEW."created", NEW."date_of_birth", NEW."died", NEW."erased", NEW."given_name", NEW."household_id", NEW."id", NEW."merged_into_id", NEW."nationality", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."phone", NEW."sex", NEW."surname"); RETURN NULL;', hash='321bfa12849c53d53453b204e3adf5be1df2b857', operation='UPDATE', pgid='pgtrigger_update_update_de829', table='people_person', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_personevent" ("azr_number", "birth_quality", "created", "date_of_birth", "died", "erased", "given_name", "household_id", "id", "merged_into_id", "nationality", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "sex", "surname") VALUES (OLD."azr_number", OLD."birth_quality", OLD."created", OLD."date_of_birth", OLD."died", OLD."erased", OLD."given_name", OLD."household_id", OLD."id", OLD."merged_into_id", OLD."nationality", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."phone", OLD."sex", OLD."surname"); RETURN NULL;', hash='a26bd340d6c3627748641c0fa956d8c29edd974b', operation='DELETE', pgid='pgtrigger_delete_delete_2ca2d', table='people_person', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='NameKey',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.CharField(choices=[('w', 'word'), ('s', 'sound'), ('m', 'same person')], max_length=1, verbose_name='kind')),
                        ('key', models.CharField(db_collation='C', max_length=120, verbose_name='key')),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='name_keys', to='people.person')),
                    ],
                    options={
                        'verbose_name': 'name key',
                        'verbose_name_plural': 'name keys',
                        'constraints': [models.UniqueConstraint(fields=('kind', 'key', 'person'), name='name_key_once')],
                    },
                ),
                migrations.CreateModel(
                    name='MergeEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('decision', models.CharField(choices=[('same', 'same person'), ('different', 'different persons')], max_length=9, verbose_name='decision')),
                        ('score', models.FloatField(blank=True, null=True, verbose_name='score')),
                        ('reasons', models.JSONField(default=list, verbose_name='reasons')),
                        ('moved', models.JSONField(default=dict, verbose_name='moved')),
                        ('at', models.DateTimeField(auto_now_add=True, verbose_name='at')),
                        ('by', models.CharField(max_length=200, verbose_name='by')),
                        ('undone', models.DateTimeField(blank=True, null=True, verbose_name='undone')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.merge')),
                        ('kept', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('other', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0ca10627c555f4774127344f943b6c68af308162', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_fb962', table='people_mergeevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='LegalStatusEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('kind', models.CharField(choices=[('applicant', 'asylum procedure'), ('recognised', 'recognised, residence title'), ('tolerated', 'tolerated (Duldung)'), ('temporary', 'temporary protection (Ukraine)'), ('humanitarian', 'humanitarian admission'), ('other', 'other or unknown')], max_length=14, verbose_name='status')),
                        ('during', django.contrib.postgres.fields.ranges.DateRangeField(verbose_name='period')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.legalstatus')),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='08c6ff868e37baae92c2692b4c7aef6c2214672d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3ba37', table='people_legalstatusevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='PersonEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('given_name', models.CharField(blank=True, max_length=120, verbose_name='given name')),
                        ('surname', models.CharField(max_length=120, verbose_name='surname')),
                        ('sex', models.CharField(choices=[('f', 'female'), ('m', 'male'), ('x', 'diverse or not stated')], max_length=1, verbose_name='sex')),
                        ('date_of_birth', models.DateField(blank=True, null=True, verbose_name='date of birth')),
                        ('birth_quality', models.CharField(choices=[('known', 'known'), ('year', 'only the year is known'), ('estimated', 'estimated')], default='known', max_length=9, verbose_name='date of birth is')),
                        ('nationality', models.CharField(blank=True, max_length=2, verbose_name='nationality (ISO 3166)')),
                        ('azr_number', models.CharField(blank=True, max_length=40, verbose_name='AZR number')),
                        ('phone', models.CharField(blank=True, max_length=60, verbose_name='telephone')),
                        ('died', models.DateField(blank=True, null=True, verbose_name='died')),
                        ('created', models.DateTimeField(auto_now_add=True, verbose_name='created')),
                        ('household', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.household', verbose_name='household')),
                        ('merged_into', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person', verbose_name='merged into')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.person')),
                        ('erased', models.DateField(blank=True, editable=False, null=True, verbose_name='erased')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='35abda29df77c17d89d5efdc2f5d2acf63e59c13', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_1d49f', table='people_personevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='PersonLanguage',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('language', models.CharField(max_length=8, verbose_name='language')),
                        ('needs_interpreter', models.BooleanField(default=False, verbose_name='needs an interpreter')),
                        ('rank', models.PositiveSmallIntegerField(default=0, verbose_name='order')),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='languages', to='people.person')),
                    ],
                    options={
                        'verbose_name': 'language',
                        'verbose_name_plural': 'languages',
                        'ordering': ['rank', 'id'],
                        'constraints': [models.UniqueConstraint(fields=('person', 'language'), name='language_once_a_person')],
                    },
                ),
                migrations.CreateModel(
                    name='Requirement',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('feature', models.SlugField(max_length=40, verbose_name='feature')),
                        ('strength', models.CharField(choices=[('must', 'must have'), ('should', 'should have'), ('protects', 'belongs to the protected group')], max_length=8, verbose_name='strength')),
                        ('during', django.contrib.postgres.fields.ranges.DateRangeField(verbose_name='period')),
                        ('household', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='requirements', to='people.household')),
                    ],
                    options={
                        'verbose_name': 'requirement for a place',
                        'verbose_name_plural': 'requirements for a place',
                        'ordering': ['strength', 'feature'],
                        'constraints': [models.UniqueConstraint(fields=('household', 'feature', 'strength'), name='requirement_once')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_requirementevent" ("during", "feature", "household_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "strength") VALUES (NEW."during", NEW."feature", NEW."household_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."strength"); RETURN NULL;', hash='f33d15bfb41db80b82ceef58b04ad289d19a38ae', operation='INSERT', pgid='pgtrigger_insert_insert_cfc5f', table='people_requirement', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_requirementevent" ("during", "feature", "household_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "strength") VALUES (NEW."during", NEW."feature", NEW."household_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."strength"); RETURN NULL;', hash='91e9c9b3da5435edb0df58c8818f22b5c65f72e2', operation='UPDATE', pgid='pgtrigger_update_update_888f2', table='people_requirement', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_requirementevent" ("during", "feature", "household_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "strength") VALUES (OLD."during", OLD."feature", OLD."household_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."strength"); RETURN NULL;', hash='fd4cc9db307adea1e7061d1110c24352bc1cf778', operation='DELETE', pgid='pgtrigger_delete_delete_93340', table='people_requirement', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='RequirementEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('feature', models.SlugField(db_index=False, max_length=40, verbose_name='feature')),
                        ('strength', models.CharField(choices=[('must', 'must have'), ('should', 'should have'), ('protects', 'belongs to the protected group')], max_length=8, verbose_name='strength')),
                        ('during', django.contrib.postgres.fields.ranges.DateRangeField(verbose_name='period')),
                        ('household', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.household')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.requirement')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a4835f4bd9dec9f4f26ecc8dd1707c5c86541f05', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c1ee4', table='people_requirementevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='LikelyPair',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('score', models.FloatField(verbose_name='score')),
                        ('reasons', models.JSONField(default=list, verbose_name='reasons')),
                        ('found', models.DateTimeField(auto_now_add=True, verbose_name='found')),
                        ('first', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.person')),
                        ('second', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.person')),
                    ],
                    options={
                        'verbose_name': 'likely duplicate',
                        'verbose_name_plural': 'likely duplicates',
                        'ordering': ['-score', '-id'],
                        'indexes': [models.Index(fields=['-score', '-id'], name='likely_pair_by_score')],
                        'constraints': [models.UniqueConstraint(fields=('first', 'second'), name='likely_pair_once'), models.CheckConstraint(condition=models.Q(('first__lt', models.F('second'))), name='likely_pair_order')],
                    },
                ),
                migrations.CreateModel(
                    name='Hold',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('reason', models.CharField(max_length=300, verbose_name='reason')),
                        ('at', models.DateTimeField(auto_now_add=True, verbose_name='at')),
                        ('by', models.CharField(max_length=200, verbose_name='by')),
                        ('released', models.DateTimeField(blank=True, null=True, verbose_name='released')),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='holds', to='people.person')),
                    ],
                    options={
                        'verbose_name': 'stop of erasing',
                        'verbose_name_plural': 'stops of erasing',
                        'ordering': ['-at'],
                        'constraints': [models.UniqueConstraint(condition=models.Q(('released', None)), fields=('person',), name='hold_once_a_person'), models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='hold_has_reason')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_holdevent" ("at", "by", "id", "person_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "released") VALUES (NEW."at", NEW."by", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."reason", NEW."released"); RETURN NULL;', hash='2bc15d945a94b03bb35c348c00425697b88499ce', operation='INSERT', pgid='pgtrigger_insert_insert_86cf3', table='people_hold', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_holdevent" ("at", "by", "id", "person_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "released") VALUES (NEW."at", NEW."by", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."reason", NEW."released"); RETURN NULL;', hash='3a75f029c026d06293ebcc0ebf489bac4322fffb', operation='UPDATE', pgid='pgtrigger_update_update_d2c93', table='people_hold', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_holdevent" ("at", "by", "id", "person_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "released") VALUES (OLD."at", OLD."by", OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."reason", OLD."released"); RETURN NULL;', hash='3d64a421fc4908d0712f7529da80fdc8af2057b2', operation='DELETE', pgid='pgtrigger_delete_delete_6dbe2', table='people_hold', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='HoldEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('reason', models.CharField(max_length=300, verbose_name='reason')),
                        ('at', models.DateTimeField(auto_now_add=True, verbose_name='at')),
                        ('by', models.CharField(max_length=200, verbose_name='by')),
                        ('released', models.DateTimeField(blank=True, null=True, verbose_name='released')),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='people.hold')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3025c3adad55245e7fb1a9a1f00b89ed39323511', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d4440', table='people_holdevent', when='BEFORE'))],
                    },
                ),
            ],
        ),
    ]
