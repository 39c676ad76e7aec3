"""Tables of return counselling. Sealed columns check in the database that they are sealed."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import weg.foundation.sealing.fields
from django.db import migrations, models

from weg.foundation.database.tables import CreateTables


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('city', '0001_initial'),
    ]

    operations = [
        CreateTables(
            tables=[
                migrations.CreateModel(
                    name='Agreement',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('stage', models.CharField(choices=[('first_talk', 'first talk'), ('perspective', 'perspective'), ('decision', 'decision'), ('preparation', 'preparation'), ('journey', 'journey'), ('after', 'after the return')], max_length=12, verbose_name='stage')),
                        ('day', models.DateField(verbose_name='agreed on')),
                        ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='agreements', to='returns.case')),
                    ],
                    options={
                        'verbose_name': 'agreement to a stage',
                        'verbose_name_plural': 'agreements to a stage',
                        'ordering': ['day', 'pk'],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "returns_agreementevent" ("case_id", "day", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage") VALUES (NEW."case_id", NEW."day", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."stage"); RETURN NULL;', hash='7cf8b8023c66de5a6a560393d0eedcf1c607193a', operation='INSERT', pgid='pgtrigger_insert_insert_70c3c', table='returns_agreement', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "returns_agreementevent" ("case_id", "day", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage") VALUES (NEW."case_id", NEW."day", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."stage"); RETURN NULL;', hash='45911d9e6aa68545210f63381a6e58be0020454d', operation='UPDATE', pgid='pgtrigger_update_update_ee420', table='returns_agreement', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "returns_agreementevent" ("case_id", "day", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage") VALUES (OLD."case_id", OLD."day", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."stage"); RETURN NULL;', hash='43f9c0815a5242716c7943801f767c220ece2912', operation='DELETE', pgid='pgtrigger_delete_delete_0ab54', table='returns_agreement', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='CountryGroupEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('group', models.CharField(max_length=40, verbose_name='group of countries')),
                        ('country', models.CharField(max_length=2, verbose_name='country')),
                        ('source', models.CharField(max_length=200, verbose_name='source')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='returns.countrygroup')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='88e9aeb54754a11dc340990810b5e286c9a0aef5', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0b999', table='returns_countrygroupevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='FollowUp',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('number', models.PositiveSmallIntegerField(verbose_name='number')),
                        ('day', models.DateField(verbose_name='day')),
                        ('text', weg.foundation.sealing.fields.SealedTextField(verbose_name='how the family is')),
                        ('by', models.CharField(max_length=200, verbose_name='by')),
                        ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='followups', to='returns.case')),
                    ],
                    options={
                        'verbose_name': 'follow-up after a return',
                        'verbose_name_plural': 'follow-ups after a return',
                        'ordering': ['number'],
                        'constraints': [models.UniqueConstraint(fields=('case', 'number'), name='return_followup_once'), models.CheckConstraint(condition=models.Q(('number__gte', 1), ('number__lte', 3)), name='return_followup_number')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "returns_followupevent" ("by", "case_id", "day", "id", "number", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."by", NEW."case_id", NEW."day", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='8aa2aa14ef5d2fb9533b959029a4dbaee74a2d43', operation='INSERT', pgid='pgtrigger_insert_insert_0920c', table='returns_followup', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."by" IS DISTINCT FROM (NEW."by") OR OLD."case_id" IS DISTINCT FROM (NEW."case_id") OR OLD."day" IS DISTINCT FROM (NEW."day") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."number" IS DISTINCT FROM (NEW."number"))', func='INSERT INTO "returns_followupevent" ("by", "case_id", "day", "id", "number", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."by", NEW."case_id", NEW."day", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='7108e8d1ac21fdb2c9d764fb123eeeba339e8476', operation='UPDATE', pgid='pgtrigger_update_update_68180', table='returns_followup', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "returns_followupevent" ("by", "case_id", "day", "id", "number", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."by", OLD."case_id", OLD."day", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='ed0ea5dd75b95b25ca0e2678c171f428ab0b143d', operation='DELETE', pgid='pgtrigger_delete_delete_c7826', table='returns_followup', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='FollowUpEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('number', models.PositiveSmallIntegerField(verbose_name='number')),
                        ('day', models.DateField(verbose_name='day')),
                        ('by', models.CharField(max_length=200, verbose_name='by')),
                        ('case', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='returns.case')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='returns.followup')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='89795541557737869156a0a1cf86486a95ba84df', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d11d8', table='returns_followupevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Item',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.CharField(max_length=120, unique=True, verbose_name='what is to be done')),
                        ('hint', models.CharField(blank=True, max_length=300, verbose_name='how')),
                        ('lead_days', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='days before the journey')),
                        ('for_children', models.BooleanField(default=False, verbose_name='for families with children')),
                        ('rank', models.PositiveSmallIntegerField(default=50, verbose_name='order')),
                        ('active', models.BooleanField(default=True, verbose_name='active')),
                    ],
                    options={
                        'verbose_name': 'item of the checklist',
                        'verbose_name_plural': 'items of the checklist',
                        'ordering': ['rank', 'pk'],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "returns_itemevent" ("active", "for_children", "hint", "id", "lead_days", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank") VALUES (NEW."active", NEW."for_children", NEW."hint", NEW."id", NEW."lead_days", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."rank"); RETURN NULL;', hash='17cf0fb709c3ad5558a181d30c9f053f3f77f662', operation='INSERT', pgid='pgtrigger_insert_insert_6723a', table='returns_item', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "returns_itemevent" ("active", "for_children", "hint", "id", "lead_days", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank") VALUES (NEW."active", NEW."for_children", NEW."hint", NEW."id", NEW."lead_days", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."rank"); RETURN NULL;', hash='6d6e09429f2238a8768f503fd16911e8de26af83', operation='UPDATE', pgid='pgtrigger_update_update_86060', table='returns_item', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "returns_itemevent" ("active", "for_children", "hint", "id", "lead_days", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank") VALUES (OLD."active", OLD."for_children", OLD."hint", OLD."id", OLD."lead_days", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."rank"); RETURN NULL;', hash='8148445e12acb02f0811a5c5ebfac84d18e0bba9', operation='DELETE', pgid='pgtrigger_delete_delete_e79e7', table='returns_item', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ItemEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('name', models.CharField(max_length=120, verbose_name='what is to be done')),
                        ('hint', models.CharField(blank=True, max_length=300, verbose_name='how')),
                        ('lead_days', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='days before the journey')),
                        ('for_children', models.BooleanField(default=False, verbose_name='for families with children')),
                        ('rank', models.PositiveSmallIntegerField(default=50, verbose_name='order')),
                        ('active', models.BooleanField(default=True, verbose_name='active')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='returns.item')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2e625881fc22f01fdd2c0c183145b66516d52667', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d62b5', table='returns_itemevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Note',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('day', models.DateField(verbose_name='day')),
                        ('text', weg.foundation.sealing.fields.SealedTextField(verbose_name='note')),
                        ('by', models.CharField(max_length=200, verbose_name='by')),
                        ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notes', to='returns.case')),
                    ],
                    options={
                        'verbose_name': 'note of return counselling',
                        'verbose_name_plural': 'notes of return counselling',
                        'ordering': ['-day', '-pk'],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "returns_noteevent" ("by", "case_id", "day", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."by", NEW."case_id", NEW."day", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='041153f72b99c40a4efa61f3df4fc7347697aa5b', operation='INSERT', pgid='pgtrigger_insert_insert_f7c20', table='returns_note', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."by" IS DISTINCT FROM (NEW."by") OR OLD."case_id" IS DISTINCT FROM (NEW."case_id") OR OLD."day" IS DISTINCT FROM (NEW."day") OR OLD."id" IS DISTINCT FROM (NEW."id"))', func='INSERT INTO "returns_noteevent" ("by", "case_id", "day", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."by", NEW."case_id", NEW."day", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='1f4f36253453ae116b518bd95bf1996b599b6450', operation='UPDATE', pgid='pgtrigger_update_update_2b8fd', table='returns_note', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "returns_noteevent" ("by", "case_id", "day", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."by", OLD."case_id", OLD."day", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='3b23571a6fbe9fe8a9e39c4d734a58e611facc65', operation='DELETE', pgid='pgtrigger_delete_delete_b1567', table='returns_note', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='NoteEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('day', models.DateField(verbose_name='day')),
                        ('by', models.CharField(max_length=200, verbose_name='by')),
                        ('case', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='returns.case')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='returns.note')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='cce4256b545fc4e64e7051c38e2c9e17eae1b927', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3fc28', table='returns_noteevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Plan',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('partner', weg.foundation.sealing.fields.SealedTextField(blank=True, default='', verbose_name='partner in the country')),
                        ('contact', weg.foundation.sealing.fields.SealedTextField(blank=True, default='', verbose_name='how the partner is reached')),
                        ('living', weg.foundation.sealing.fields.SealedTextField(blank=True, default='', verbose_name='living')),
                        ('work', weg.foundation.sealing.fields.SealedTextField(blank=True, default='', verbose_name="work or a business of one's own")),
                        ('school', weg.foundation.sealing.fields.SealedTextField(blank=True, default='', verbose_name='school and training')),
                        ('health', weg.foundation.sealing.fields.SealedTextField(blank=True, default='', verbose_name='treatment and medicine')),
                        ('support', weg.foundation.sealing.fields.SealedTextField(blank=True, default='', verbose_name='who helps, and with what money')),
                        ('case', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='plan', to='returns.case')),
                    ],
                    options={
                        'verbose_name': 'reintegration plan',
                        'verbose_name_plural': 'reintegration plans',
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "returns_planevent" ("case_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."case_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='c4f64c35846c8a3ade40d155567ae6c511d6b983', operation='INSERT', pgid='pgtrigger_insert_insert_4346d', table='returns_plan', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."case_id" IS DISTINCT FROM (NEW."case_id") OR OLD."id" IS DISTINCT FROM (NEW."id"))', func='INSERT INTO "returns_planevent" ("case_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."case_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='6c406a484aeb933dbc7b255a96c9a0a13a18bfb8', operation='UPDATE', pgid='pgtrigger_update_update_c4d3e', table='returns_plan', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "returns_planevent" ("case_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."case_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='04cf94b2aa24225a85bd38f7ae7b36238fba2548', operation='DELETE', pgid='pgtrigger_delete_delete_e9966', table='returns_plan', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='PlanEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('case', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='returns.case')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='returns.plan')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='567f2665ad350a0e501b75c8b48f62fb8cbb0352', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_21dd4', table='returns_planevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Rate',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('programme', models.CharField(max_length=60, verbose_name='programme')),
                        ('kind', models.CharField(choices=[('travel', 'money for the journey'), ('start', 'start aid'), ('start_family', 'start aid, a family at most'), ('medical', 'medical costs at most')], max_length=12, verbose_name='kind')),
                        ('group', models.CharField(blank=True, max_length=40, verbose_name='group of countries')),
                        ('from_age', models.PositiveSmallIntegerField(default=0, verbose_name='from age')),
                        ('below_age', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='below age')),
                        ('cents', models.PositiveIntegerField(blank=True, null=True, verbose_name='amount')),
                        ('during', django.contrib.postgres.fields.ranges.DateRangeField(verbose_name='period')),
                        ('source', models.CharField(max_length=200, verbose_name='source')),
                        ('note', models.CharField(blank=True, max_length=300, verbose_name='note')),
                    ],
                    options={
                        'verbose_name': 'amount of a return programme',
                        'verbose_name_plural': 'amounts of return programmes',
                        'ordering': ['programme', 'kind', 'group', '-from_age', 'during'],
                        'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('programme', '='), ('kind', '='), ('group', '='), ('from_age', '='), ('during', '&&')], name='return_rate_once_a_day'), models.CheckConstraint(condition=models.Q(('source', ''), _negated=True), name='return_rate_has_source'), models.CheckConstraint(condition=models.Q(('below_age', None), ('below_age__gt', models.F('from_age')), _connector='OR'), name='return_rate_ages')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "returns_rateevent" ("below_age", "cents", "during", "from_age", "group", "id", "kind", "note", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme", "source") VALUES (NEW."below_age", NEW."cents", NEW."during", NEW."from_age", NEW."group", NEW."id", NEW."kind", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."programme", NEW."source"); RETURN NULL;', hash='bee9709306165f181043ff605af1582f21971dfc', operation='INSERT', pgid='pgtrigger_insert_insert_593b3', table='returns_rate', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "returns_rateevent" ("below_age", "cents", "during", "from_age", "group", "id", "kind", "note", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme", "source") VALUES (NEW."below_age", NEW."cents", NEW."during", NEW."from_age", NEW."group", NEW."id", NEW."kind", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."programme", NEW."source"); RETURN NULL;', hash='f38c0d60e3132782ddf15343bad9580057ac8d86', operation='UPDATE', pgid='pgtrigger_update_update_17a8e', table='returns_rate', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "returns_rateevent" ("below_age", "cents", "during", "from_age", "group", "id", "kind", "note", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme", "source") VALUES (OLD."below_age", OLD."cents", OLD."during", OLD."from_age", OLD."group", OLD."id", OLD."kind", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."programme", OLD."source"); RETURN NULL;', hash='29702eadefa228da800d9a18a70f610d70711ccc', operation='DELETE', pgid='pgtrigger_delete_delete_4b2cb', table='returns_rate', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='RateEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('programme', models.CharField(max_length=60, verbose_name='programme')),
                        ('kind', models.CharField(choices=[('travel', 'money for the journey'), ('start', 'start aid'), ('start_family', 'start aid, a family at most'), ('medical', 'medical costs at most')], max_length=12, verbose_name='kind')),
                        ('group', models.CharField(blank=True, max_length=40, verbose_name='group of countries')),
                        ('from_age', models.PositiveSmallIntegerField(default=0, verbose_name='from age')),
                        ('below_age', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='below age')),
                        ('cents', models.PositiveIntegerField(blank=True, null=True, verbose_name='amount')),
                        ('during', django.contrib.postgres.fields.ranges.DateRangeField(verbose_name='period')),
                        ('source', models.CharField(max_length=200, verbose_name='source')),
                        ('note', models.CharField(blank=True, max_length=300, verbose_name='note')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='returns.rate')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1b8010d5df9aec1f138e8a5db65028781e3832ef', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5bb07', table='returns_rateevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Tally',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('half', models.DateField(unique=True, verbose_name='half-year')),
                        ('advised_cases', models.PositiveIntegerField(default=0)),
                        ('advised', models.PositiveIntegerField(default=0)),
                        ('returned_cases', models.PositiveIntegerField(default=0)),
                        ('returned', models.PositiveIntegerField(default=0)),
                        ('closed', models.DateField(blank=True, null=True)),
                    ],
                    options={
                        'verbose_name': 'count of return counselling',
                        'verbose_name_plural': 'counts of return counselling',
                    },
                ),
                migrations.CreateModel(
                    name='Traveller',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', weg.foundation.sealing.fields.SealedTextField(verbose_name='name')),
                        ('born', weg.foundation.sealing.fields.SealedTextField(blank=True, default='', verbose_name='date of birth')),
                        ('country', weg.foundation.sealing.fields.SealedTextField(blank=True, default='', verbose_name='country of destination')),
                        ('travels', models.BooleanField(default=True, verbose_name='travels')),
                        ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='travellers', to='returns.case')),
                    ],
                    options={
                        'verbose_name': 'person advised',
                        'verbose_name_plural': 'people advised',
                        'ordering': ['pk'],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "returns_travellerevent" ("case_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "travels") VALUES (NEW."case_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."travels"); RETURN NULL;', hash='bfe215163209576278c6a7067633a9e4ed7a572e', operation='INSERT', pgid='pgtrigger_insert_insert_a533c', table='returns_traveller', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."case_id" IS DISTINCT FROM (NEW."case_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."travels" IS DISTINCT FROM (NEW."travels"))', func='INSERT INTO "returns_travellerevent" ("case_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "travels") VALUES (NEW."case_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."travels"); RETURN NULL;', hash='55ef1980f81c72583e358d26f84db24c6f478e61', operation='UPDATE', pgid='pgtrigger_update_update_590d2', table='returns_traveller', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "returns_travellerevent" ("case_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "travels") VALUES (OLD."case_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."travels"); RETURN NULL;', hash='857db9ee7e052aea15d7ebf04868ce347026d5f4', operation='DELETE', pgid='pgtrigger_delete_delete_5f4e3', table='returns_traveller', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='TravellerEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('travels', models.BooleanField(default=True, verbose_name='travels')),
                        ('case', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='returns.case')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='returns.traveller')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='40a9a358ac932259a373c07d064f4c852cc77de1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_82bde', table='returns_travellerevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Case',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('counsellors', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None, verbose_name='counsellors')),
                        ('family', weg.foundation.sealing.fields.SealedTextField(verbose_name='family')),
                        ('household_number', weg.foundation.sealing.fields.SealedTextField(blank=True, default='', editable=False)),
                        ('households_before', weg.foundation.sealing.fields.SealedTextField(blank=True, default='', editable=False)),
                        ('told', weg.foundation.sealing.fields.SealedTextField(blank=True, default='', editable=False)),
                        ('stage', models.CharField(choices=[('first_talk', 'first talk'), ('perspective', 'perspective'), ('decision', 'decision'), ('preparation', 'preparation'), ('journey', 'journey'), ('after', 'after the return')], default='first_talk', max_length=12, verbose_name='stage')),
                        ('opened', models.DateField(verbose_name='first talk on')),
                        ('leaves', models.DateField(blank=True, null=True, verbose_name='planned day of departure')),
                        ('left', models.DateField(blank=True, null=True, verbose_name='left on')),
                        ('ended', models.DateField(blank=True, null=True, verbose_name='ended on')),
                        ('outcome', models.CharField(blank=True, choices=[('returned', 'returned'), ('stays', 'stays here')], max_length=8, verbose_name='outcome')),
                        ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='city.organisation', verbose_name='organisation')),
                    ],
                    options={
                        'verbose_name': 'case of return counselling',
                        'verbose_name_plural': 'cases of return counselling',
                        'ordering': ['-opened', '-id'],
                        'constraints': [models.CheckConstraint(condition=models.Q(('counsellors__len__gt', 0)), name='return_case_has_counsellor'), models.CheckConstraint(condition=models.Q(models.Q(('ended', None), ('outcome', '')), models.Q(('ended__isnull', False), models.Q(('outcome', ''), _negated=True)), _connector='OR'), name='return_case_ended_with_outcome'), models.CheckConstraint(condition=models.Q(models.Q(('outcome', 'returned'), _negated=True), ('left__isnull', False), _connector='OR'), name='return_case_returned_on')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "returns_caseevent" ("counsellors", "ended", "id", "leaves", "left", "opened", "organisation_id", "outcome", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage") VALUES (NEW."counsellors", NEW."ended", NEW."id", NEW."leaves", NEW."left", NEW."opened", NEW."organisation_id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."stage"); RETURN NULL;', hash='3e2281d5bd1e1e5210005f028814f962ae960de9', operation='INSERT', pgid='pgtrigger_insert_insert_e495d', table='returns_case', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."counsellors" IS DISTINCT FROM (NEW."counsellors") OR OLD."ended" IS DISTINCT FROM (NEW."ended") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."leaves" IS DISTINCT FROM (NEW."leaves") OR OLD."left" IS DISTINCT FROM (NEW."left") OR OLD."opened" IS DISTINCT FROM (NEW."opened") OR OLD."organisation_id" IS DISTINCT FROM (NEW."organisation_id") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."stage" IS DISTINCT FROM (NEW."stage"))', func='INSERT INTO "returns_caseevent" ("counsellors", "ended", "id", "leaves", "left", "opened", "organisation_id", "outcome", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage") VALUES (NEW."counsellors", NEW."ended", NEW."id", NEW."leaves", NEW."left", NEW."opened", NEW."organisation_id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."stage"); RETURN NULL;', hash='8dec4a0e735da76d5bb3934f3b809d99d950b4b8', operation='UPDATE', pgid='pgtrigger_update_update_80b54', table='returns_case', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "returns_caseevent" ("counsellors", "ended", "id", "leaves", "left", "opened", "organisation_id", "outcome", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage") VALUES (OLD."counsellors", OLD."ended", OLD."id", OLD."leaves", OLD."left", OLD."opened", OLD."organisation_id", OLD."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."stage"); RETURN NULL;', hash='52229486c2a9aa35123c132a3f3fef833508a107', operation='DELETE', pgid='pgtrigger_delete_delete_10f7a', table='returns_case', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='AgreementEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('stage', models.CharField(choices=[('first_talk', 'first talk'), ('perspective', 'perspective'), ('decision', 'decision'), ('preparation', 'preparation'), ('journey', 'journey'), ('after', 'after the return')], max_length=12, verbose_name='stage')),
                        ('day', models.DateField(verbose_name='agreed on')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='returns.agreement')),
                        ('case', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='returns.case')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6984d374f9186d5c639748b4796d854c42899303', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f504f', table='returns_agreementevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='CaseEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('counsellors', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None, verbose_name='counsellors')),
                        ('stage', models.CharField(choices=[('first_talk', 'first talk'), ('perspective', 'perspective'), ('decision', 'decision'), ('preparation', 'preparation'), ('journey', 'journey'), ('after', 'after the return')], default='first_talk', max_length=12, verbose_name='stage')),
                        ('opened', models.DateField(verbose_name='first talk on')),
                        ('leaves', models.DateField(blank=True, null=True, verbose_name='planned day of departure')),
                        ('left', models.DateField(blank=True, null=True, verbose_name='left on')),
                        ('ended', models.DateField(blank=True, null=True, verbose_name='ended on')),
                        ('outcome', models.CharField(blank=True, choices=[('returned', 'returned'), ('stays', 'stays here')], max_length=8, verbose_name='outcome')),
                        ('organisation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='city.organisation', verbose_name='organisation')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='returns.case')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a714f965d6783349df378d814a232717a571640d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_80ed7', table='returns_caseevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='CaseItem',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', weg.foundation.sealing.fields.SealedTextField(blank=True, default='', verbose_name='what is to be done')),
                        ('due', models.DateField(blank=True, null=True, verbose_name='due')),
                        ('state', models.CharField(choices=[('open', 'open'), ('done', 'done'), ('not_needed', 'not needed')], default='open', max_length=10, verbose_name='state')),
                        ('done', models.DateField(blank=True, null=True, verbose_name='done on')),
                        ('note', weg.foundation.sealing.fields.SealedTextField(blank=True, default='', verbose_name='note')),
                        ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='returns.case')),
                        ('item', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='returns.item', verbose_name='item of the checklist')),
                    ],
                    options={
                        'verbose_name': 'item of a case',
                        'verbose_name_plural': 'items of a case',
                        'ordering': ['pk'],
                        'indexes': [models.Index(fields=['case', 'state', 'due'], name='return_item_due')],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('done__isnull', False), ('state', 'done')), models.Q(models.Q(('state', 'done'), _negated=True), ('done', None)), _connector='OR'), name='return_item_done_on'), models.UniqueConstraint(fields=('case', 'item'), name='return_item_once')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "returns_caseitemevent" ("case_id", "done", "due", "id", "item_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "state") VALUES (NEW."case_id", NEW."done", NEW."due", NEW."id", NEW."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."state"); RETURN NULL;', hash='11d44145c7af7545d7dbade8a86253248abe1957', operation='INSERT', pgid='pgtrigger_insert_insert_b8817', table='returns_caseitem', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."case_id" IS DISTINCT FROM (NEW."case_id") OR OLD."done" IS DISTINCT FROM (NEW."done") OR OLD."due" IS DISTINCT FROM (NEW."due") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."item_id" IS DISTINCT FROM (NEW."item_id") OR OLD."state" IS DISTINCT FROM (NEW."state"))', func='INSERT INTO "returns_caseitemevent" ("case_id", "done", "due", "id", "item_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "state") VALUES (NEW."case_id", NEW."done", NEW."due", NEW."id", NEW."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."state"); RETURN NULL;', hash='2ca1c33302b23e22c851324cdffad2877f53c8b3', operation='UPDATE', pgid='pgtrigger_update_update_b68a1', table='returns_caseitem', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "returns_caseitemevent" ("case_id", "done", "due", "id", "item_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "state") VALUES (OLD."case_id", OLD."done", OLD."due", OLD."id", OLD."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."state"); RETURN NULL;', hash='de799b15e94a6ec36dec7fa463b0bb9a3306c382', operation='DELETE', pgid='pgtrigger_delete_delete_5dee7', table='returns_caseitem', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='CaseItemEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('due', models.DateField(blank=True, null=True, verbose_name='due')),
                        ('state', models.CharField(choices=[('open', 'open'), ('done', 'done'), ('not_needed', 'not needed')], default='open', max_length=10, verbose_name='state')),
                        ('done', models.DateField(blank=True, null=True, verbose_name='done on')),
                        ('case', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='returns.case')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='returns.caseitem')),
                        ('item', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='returns.item', verbose_name='item of the checklist')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='db2cbf13e4bf1f51377ebc7ea20c3734eb05e95a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ebced', table='returns_caseitemevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='CountryGroup',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('group', models.CharField(max_length=40, verbose_name='group of countries')),
                        ('country', models.CharField(max_length=2, verbose_name='country')),
                        ('source', models.CharField(max_length=200, verbose_name='source')),
                    ],
                    options={
                        'verbose_name': 'country of a group',
                        'verbose_name_plural': 'countries of groups',
                        'ordering': ['group', 'country'],
                        'constraints': [models.UniqueConstraint(fields=('group', 'country'), name='return_country_once'), models.CheckConstraint(condition=models.Q(('source', ''), _negated=True), name='return_country_has_source')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "returns_countrygroupevent" ("country", "group", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "source") VALUES (NEW."country", NEW."group", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."source"); RETURN NULL;', hash='2ece22f91fae73431076a0eff8cec9e6ba4adeb9', operation='INSERT', pgid='pgtrigger_insert_insert_fd00d', table='returns_countrygroup', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "returns_countrygroupevent" ("country", "group", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "source") VALUES (NEW."country", NEW."group", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."source"); RETURN NULL;', hash='dadedeb1d88b9a14e6076c04dbaec74c4373b815', operation='UPDATE', pgid='pgtrigger_update_update_30ef9', table='returns_countrygroup', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "returns_countrygroupevent" ("country", "group", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "source") VALUES (OLD."country", OLD."group", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."source"); RETURN NULL;', hash='63ea2f801842315756331889353626917f5276ee', operation='DELETE', pgid='pgtrigger_delete_delete_66df0', table='returns_countrygroup', when='AFTER'))],
                    },
                ),
            ],
        ),
    ]
