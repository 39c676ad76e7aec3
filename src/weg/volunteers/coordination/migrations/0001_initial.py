import django.contrib.postgres.fields
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
                    name='InsuranceNote',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('text', models.TextField(verbose_name='text')),
                        ('starts', models.DateField(unique=True, verbose_name='in force from')),
                        ('source', models.CharField(max_length=200, verbose_name='source')),
                    ],
                    options={
                        'verbose_name': 'note on insurance',
                        'verbose_name_plural': 'notes on insurance',
                        'ordering': ['-starts'],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "coordination_insurancenoteevent" ("id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "starts", "text") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."source", NEW."starts", NEW."text"); RETURN NULL;', hash='4cace916be05577a5930c501bf6587a0bc8152a4', operation='INSERT', pgid='pgtrigger_insert_insert_fd8e7', table='coordination_insurancenote', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "coordination_insurancenoteevent" ("id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "starts", "text") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."source", NEW."starts", NEW."text"); RETURN NULL;', hash='a11a21a449a3b2b97bf5c0df8b5814c51fca575d', operation='UPDATE', pgid='pgtrigger_update_update_75757', table='coordination_insurancenote', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "coordination_insurancenoteevent" ("id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "starts", "text") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."source", OLD."starts", OLD."text"); RETURN NULL;', hash='05752414dfd99aa803053a43f71242b93563d373', operation='DELETE', pgid='pgtrigger_delete_delete_fab93', table='coordination_insurancenote', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='InsuranceNoteEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('text', models.TextField(verbose_name='text')),
                        ('starts', models.DateField(verbose_name='in force from')),
                        ('source', models.CharField(max_length=200, verbose_name='source')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='coordination.insurancenote')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='328ed1f0c4efa2b703c6033f154285e755bf3ce5', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e216e', table='coordination_insurancenoteevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='News',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('title', models.CharField(max_length=160, verbose_name='title')),
                        ('text', models.TextField(verbose_name='text')),
                        ('to_all', models.BooleanField(default=False, help_text='Otherwise for the leads of circles only. Mailed to leads alone.', verbose_name='for volunteers too')),
                        ('sent', models.DateTimeField(auto_now_add=True, verbose_name='sent')),
                        ('sent_by', models.CharField(max_length=200, verbose_name='sent by')),
                        ('until', models.DateField(verbose_name='shown until')),
                    ],
                    options={
                        'verbose_name': 'news',
                        'verbose_name_plural': 'news',
                        'ordering': ['-sent', '-pk'],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "coordination_newsevent" ("id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent", "sent_by", "text", "title", "to_all", "until") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."sent", NEW."sent_by", NEW."text", NEW."title", NEW."to_all", NEW."until"); RETURN NULL;', hash='dc4a10668ac781033d7d1f930926adce499d3fcc', operation='INSERT', pgid='pgtrigger_insert_insert_b2d83', table='coordination_news', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "coordination_newsevent" ("id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent", "sent_by", "text", "title", "to_all", "until") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."sent", NEW."sent_by", NEW."text", NEW."title", NEW."to_all", NEW."until"); RETURN NULL;', hash='24c9b17b6759c4e7fa46eaa2621e3dc7a5386dbb', operation='UPDATE', pgid='pgtrigger_update_update_6e82b', table='coordination_news', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "coordination_newsevent" ("id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent", "sent_by", "text", "title", "to_all", "until") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."sent", OLD."sent_by", OLD."text", OLD."title", OLD."to_all", OLD."until"); RETURN NULL;', hash='0bedf624cfc0f49d6517024a860f3ce5da755749', operation='DELETE', pgid='pgtrigger_delete_delete_6ebb4', table='coordination_news', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='NewsEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('title', models.CharField(max_length=160, verbose_name='title')),
                        ('text', models.TextField(verbose_name='text')),
                        ('to_all', models.BooleanField(default=False, help_text='Otherwise for the leads of circles only. Mailed to leads alone.', verbose_name='for volunteers too')),
                        ('sent', models.DateTimeField(auto_now_add=True, verbose_name='sent')),
                        ('sent_by', models.CharField(max_length=200, verbose_name='sent by')),
                        ('until', models.DateField(verbose_name='shown until')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='coordination.news')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6926a382c53bbcfb8a5aa72bdc94b8e09ba11911', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9aaf8', table='coordination_newsevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Reading',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('member', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='city.member')),
                        ('news', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='readings', to='coordination.news')),
                    ],
                    options={
                        'verbose_name': 'reading',
                        'verbose_name_plural': 'readings',
                        'constraints': [models.UniqueConstraint(fields=('news', 'member'), name='news_read_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Speaker',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.CharField(max_length=120, verbose_name='name')),
                        ('topics', models.CharField(max_length=300, verbose_name='topics')),
                        ('languages', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=8), blank=True, default=list, size=None, verbose_name='languages')),
                        ('phone', models.CharField(blank=True, max_length=40, verbose_name='telephone')),
                        ('email', models.EmailField(blank=True, max_length=254, verbose_name='E-mail address')),
                        ('note', models.CharField(blank=True, max_length=300, verbose_name='what to know')),
                        ('agreed', models.DateField(verbose_name='agreed on')),
                        ('active', models.BooleanField(default=True, verbose_name='can be asked')),
                    ],
                    options={
                        'verbose_name': 'speaker',
                        'verbose_name_plural': 'speakers',
                        'ordering': ['name', 'pk'],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "coordination_speakerevent" ("active", "agreed", "email", "id", "languages", "name", "note", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "topics") VALUES (NEW."active", NEW."agreed", NEW."email", NEW."id", NEW."languages", NEW."name", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."phone", NEW."topics"); RETURN NULL;', hash='7332aaae1c7c08285f99e37e4ef4441138d2496a', operation='INSERT', pgid='pgtrigger_insert_insert_fbf37', table='coordination_speaker', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "coordination_speakerevent" ("active", "agreed", "email", "id", "languages", "name", "note", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "topics") VALUES (NEW."active", NEW."agreed", NEW."email", NEW."id", NEW."languages", NEW."name", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."phone", NEW."topics"); RETURN NULL;', hash='745d8a302d3249b705a037804578bfa0f187b405', operation='UPDATE', pgid='pgtrigger_update_update_716d2', table='coordination_speaker', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "coordination_speakerevent" ("active", "agreed", "email", "id", "languages", "name", "note", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "topics") VALUES (OLD."active", OLD."agreed", OLD."email", OLD."id", OLD."languages", OLD."name", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."phone", OLD."topics"); RETURN NULL;', hash='b7df6c9b8be0d8ce52ffea8b1a2404d0adacf2ba', operation='DELETE', pgid='pgtrigger_delete_delete_c9e12', table='coordination_speaker', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='SpeakerEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('name', models.CharField(max_length=120, verbose_name='name')),
                        ('topics', models.CharField(max_length=300, verbose_name='topics')),
                        ('languages', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=8), blank=True, default=list, size=None, verbose_name='languages')),
                        ('phone', models.CharField(blank=True, max_length=40, verbose_name='telephone')),
                        ('email', models.EmailField(blank=True, max_length=254, verbose_name='E-mail address')),
                        ('note', models.CharField(blank=True, max_length=300, verbose_name='what to know')),
                        ('agreed', models.DateField(verbose_name='agreed on')),
                        ('active', models.BooleanField(default=True, verbose_name='can be asked')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='coordination.speaker')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='80026e66ff6e3e39d564a9315b0eb18daa878a7d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b5279', table='coordination_speakerevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Certificate',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.CharField(choices=[('proof', 'certificate of volunteering'), ('thanks', 'letter of thanks')], max_length=6, verbose_name='kind')),
                        ('since', models.DateField(verbose_name='from')),
                        ('until', models.DateField(verbose_name='until')),
                        ('minutes', models.PositiveIntegerField(verbose_name='minutes')),
                        ('activities', models.TextField(blank=True, verbose_name='activities')),
                        ('words', models.TextField(blank=True, verbose_name='personal words')),
                        ('issued', models.DateField(verbose_name='issued on')),
                        ('issued_by', models.CharField(max_length=200, verbose_name='issued by')),
                        ('volunteer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='proofs', to='circles.volunteer', verbose_name='volunteer')),
                    ],
                    options={
                        'verbose_name': 'certificate',
                        'verbose_name_plural': 'certificates',
                        'ordering': ['-issued', '-pk'],
                        'constraints': [models.CheckConstraint(condition=models.Q(('until__gte', models.F('since'))), name='proof_time_forward')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "coordination_certificateevent" ("activities", "id", "issued", "issued_by", "kind", "minutes", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until", "volunteer_id", "words") VALUES (NEW."activities", NEW."id", NEW."issued", NEW."issued_by", NEW."kind", NEW."minutes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."since", NEW."until", NEW."volunteer_id", NEW."words"); RETURN NULL;', hash='031f2b8a80f4febb8cfd2f13c30accf4b596902d', operation='INSERT', pgid='pgtrigger_insert_insert_c8b1b', table='coordination_certificate', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "coordination_certificateevent" ("activities", "id", "issued", "issued_by", "kind", "minutes", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until", "volunteer_id", "words") VALUES (NEW."activities", NEW."id", NEW."issued", NEW."issued_by", NEW."kind", NEW."minutes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."since", NEW."until", NEW."volunteer_id", NEW."words"); RETURN NULL;', hash='ec2faf4879bcdafcb893027095e25e825732fd2b', operation='UPDATE', pgid='pgtrigger_update_update_a7a77', table='coordination_certificate', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "coordination_certificateevent" ("activities", "id", "issued", "issued_by", "kind", "minutes", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until", "volunteer_id", "words") VALUES (OLD."activities", OLD."id", OLD."issued", OLD."issued_by", OLD."kind", OLD."minutes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."since", OLD."until", OLD."volunteer_id", OLD."words"); RETURN NULL;', hash='e220c4f8ac41fd05ae82108602ad30fc77d22614', operation='DELETE', pgid='pgtrigger_delete_delete_d0278', table='coordination_certificate', when='AFTER'))],
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
                        ('kind', models.CharField(choices=[('proof', 'certificate of volunteering'), ('thanks', 'letter of thanks')], max_length=6, verbose_name='kind')),
                        ('since', models.DateField(verbose_name='from')),
                        ('until', models.DateField(verbose_name='until')),
                        ('minutes', models.PositiveIntegerField(verbose_name='minutes')),
                        ('activities', models.TextField(blank=True, verbose_name='activities')),
                        ('words', models.TextField(blank=True, verbose_name='personal words')),
                        ('issued', models.DateField(verbose_name='issued on')),
                        ('issued_by', models.CharField(max_length=200, verbose_name='issued by')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='coordination.certificate')),
                        ('volunteer', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='circles.volunteer', verbose_name='volunteer')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5a731d80517ab271c85e0ae57504761ce9944dbe', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_65026', table='coordination_certificateevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Expense',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('day', models.DateField(verbose_name='day of the receipt')),
                        ('cents', models.PositiveIntegerField(verbose_name='amount in cents')),
                        ('shop', models.CharField(max_length=120, verbose_name='shop')),
                        ('purpose', models.CharField(max_length=200, verbose_name='what for')),
                        ('state', models.CharField(choices=[('handed_in', 'handed in'), ('checked', 'checked'), ('passed_on', 'passed on for payment'), ('refused', 'refused')], default='handed_in', max_length=9, verbose_name='state')),
                        ('reason', models.CharField(blank=True, max_length=300, verbose_name='reason')),
                        ('handed_in', models.DateTimeField(auto_now_add=True, verbose_name='handed in')),
                        ('decided', models.DateTimeField(blank=True, null=True, verbose_name='decided')),
                        ('digest', models.CharField(editable=False, max_length=64)),
                        ('circle', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='circles.circle', verbose_name='circle of friends')),
                        ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='city.member', verbose_name='decided by')),
                        ('volunteer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='expenses', to='circles.volunteer', verbose_name='volunteer')),
                    ],
                    options={
                        'verbose_name': 'expense',
                        'verbose_name_plural': 'expenses',
                        'ordering': ['-handed_in', '-pk'],
                        'indexes': [models.Index(fields=['state', 'handed_in'], name='expense_by_state')],
                        'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'refused'), _negated=True), fields=('digest',), name='expense_receipt_once'), models.CheckConstraint(condition=models.Q(('cents__gt', 0)), name='expense_of_something'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'refused'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='expense_refused_with_reason')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "coordination_expenseevent" ("cents", "circle_id", "day", "decided", "decided_by_id", "digest", "handed_in", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reason", "shop", "state", "volunteer_id") VALUES (NEW."cents", NEW."circle_id", NEW."day", NEW."decided", NEW."decided_by_id", NEW."digest", NEW."handed_in", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."purpose", NEW."reason", NEW."shop", NEW."state", NEW."volunteer_id"); RETURN NULL;', hash='618fe73f244cf19c518f95112da819ac6ecb8dc7', operation='INSERT', pgid='pgtrigger_insert_insert_c380a', table='coordination_expense', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "coordination_expenseevent" ("cents", "circle_id", "day", "decided", "decided_by_id", "digest", "handed_in", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reason", "shop", "state", "volunteer_id") VALUES (NEW."cents", NEW."circle_id", NEW."day", NEW."decided", NEW."decided_by_id", NEW."digest", NEW."handed_in", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."purpose", NEW."reason", NEW."shop", NEW."state", NEW."volunteer_id"); RETURN NULL;', hash='8b9439ac5fc45fe69f216a928528fee1c27bb67c', operation='UPDATE', pgid='pgtrigger_update_update_245c0', table='coordination_expense', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "coordination_expenseevent" ("cents", "circle_id", "day", "decided", "decided_by_id", "digest", "handed_in", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reason", "shop", "state", "volunteer_id") VALUES (OLD."cents", OLD."circle_id", OLD."day", OLD."decided", OLD."decided_by_id", OLD."digest", OLD."handed_in", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."purpose", OLD."reason", OLD."shop", OLD."state", OLD."volunteer_id"); RETURN NULL;', hash='3f65146938d6ad4614a5074788f626fa195efb64', operation='DELETE', pgid='pgtrigger_delete_delete_51079', table='coordination_expense', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ExpenseEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('day', models.DateField(verbose_name='day of the receipt')),
                        ('cents', models.PositiveIntegerField(verbose_name='amount in cents')),
                        ('shop', models.CharField(max_length=120, verbose_name='shop')),
                        ('purpose', models.CharField(max_length=200, verbose_name='what for')),
                        ('state', models.CharField(choices=[('handed_in', 'handed in'), ('checked', 'checked'), ('passed_on', 'passed on for payment'), ('refused', 'refused')], default='handed_in', max_length=9, verbose_name='state')),
                        ('reason', models.CharField(blank=True, max_length=300, verbose_name='reason')),
                        ('handed_in', models.DateTimeField(auto_now_add=True, verbose_name='handed in')),
                        ('decided', models.DateTimeField(blank=True, null=True, verbose_name='decided')),
                        ('digest', models.CharField(editable=False, max_length=64)),
                        ('circle', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='circles.circle', verbose_name='circle of friends')),
                        ('decided_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='city.member', verbose_name='decided by')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='coordination.expense')),
                        ('volunteer', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='circles.volunteer', verbose_name='volunteer')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7fe759ed5d9ee9e4c3b041ab22328d0c39b0f445', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_67bca', table='coordination_expenseevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='ExpensePhoto',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('content', models.BinaryField()),
                        ('expense', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='photo', to='coordination.expense')),
                    ],
                    options={
                        'verbose_name': 'photo of a receipt',
                        'verbose_name_plural': 'photos of receipts',
                    },
                ),
                migrations.CreateModel(
                    name='Hours',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('day', models.DateField(verbose_name='day')),
                        ('minutes', models.PositiveIntegerField(verbose_name='minutes')),
                        ('activity', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='circles.activity', verbose_name='activity')),
                        ('noted_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='city.member', verbose_name='noted by')),
                        ('volunteer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='hours', to='circles.volunteer', verbose_name='volunteer')),
                    ],
                    options={
                        'verbose_name': 'hours given',
                        'verbose_name_plural': 'hours given',
                        'ordering': ['-day', '-pk'],
                        'indexes': [models.Index(fields=['volunteer', 'day'], name='hours_of_volunteer')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('minutes__gt', 0), ('minutes__lte', 1440)), name='hours_of_one_day')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "coordination_hoursevent" ("activity_id", "day", "id", "minutes", "noted_by_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "volunteer_id") VALUES (NEW."activity_id", NEW."day", NEW."id", NEW."minutes", NEW."noted_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."volunteer_id"); RETURN NULL;', hash='bc526c36a7534993685571a13236adab2719997f', operation='INSERT', pgid='pgtrigger_insert_insert_8599a', table='coordination_hours', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "coordination_hoursevent" ("activity_id", "day", "id", "minutes", "noted_by_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "volunteer_id") VALUES (NEW."activity_id", NEW."day", NEW."id", NEW."minutes", NEW."noted_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."volunteer_id"); RETURN NULL;', hash='255d9b030fd012e92c4abb6bc86ffb26c8756586', operation='UPDATE', pgid='pgtrigger_update_update_324d4', table='coordination_hours', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "coordination_hoursevent" ("activity_id", "day", "id", "minutes", "noted_by_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "volunteer_id") VALUES (OLD."activity_id", OLD."day", OLD."id", OLD."minutes", OLD."noted_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."volunteer_id"); RETURN NULL;', hash='f53cd8d27316ef4cb563597b50545417eb6be667', operation='DELETE', pgid='pgtrigger_delete_delete_31abb', table='coordination_hours', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='HoursEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('day', models.DateField(verbose_name='day')),
                        ('minutes', models.PositiveIntegerField(verbose_name='minutes')),
                        ('activity', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='circles.activity', verbose_name='activity')),
                        ('noted_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='city.member', verbose_name='noted by')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='coordination.hours')),
                        ('volunteer', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='circles.volunteer', verbose_name='volunteer')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='cf9266dbd1e64f271ccab783559b0a6e872cfa00', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a67f7', table='coordination_hoursevent', when='BEFORE'))],
                    },
                ),
            ],
        ),
    ]
