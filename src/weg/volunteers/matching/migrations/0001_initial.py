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
        ('foundation', '0004_statistics'),
        ('shifts', '0002_guards'),
    ]

    operations = [
        CreateTables(
            tables=[
                migrations.CreateModel(
                    name='Invitation',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('sent_at', models.DateTimeField(verbose_name='sent')),
                        ('answer', models.CharField(choices=[('none', 'no answer yet'), ('yes', 'can'), ('no', 'not this time'), ('withdrawn', 'taken back, all places are taken')], default='none', max_length=9, verbose_name='answer')),
                        ('answered_at', models.DateTimeField(blank=True, null=True, verbose_name='answered')),
                        ('mailed_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='mailed')),
                        ('request', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='invitations', to='shifts.helprequest')),
                        ('volunteer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='invitations', to='circles.volunteer', verbose_name='volunteer')),
                        ('wave', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='invitations', to='matching.wave')),
                    ],
                    options={
                        'verbose_name': 'invitation',
                        'verbose_name_plural': 'invitations',
                        'ordering': ['-sent_at', 'pk'],
                        'indexes': [models.Index(fields=['volunteer', 'answer'], name='invitation_of_volunteer'), models.Index(fields=['volunteer', 'sent_at'], name='invitation_of_week')],
                        'constraints': [models.UniqueConstraint(fields=('request', 'volunteer'), name='invited_once'), models.CheckConstraint(condition=models.Q(models.Q(('answer', 'none'), ('answered_at', None)), models.Q(models.Q(('answer', 'none'), _negated=True), ('answered_at__isnull', False)), _connector='OR'), name='invitation_answered_at')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matching_invitationevent" ("answer", "answered_at", "id", "mailed_at", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id", "sent_at", "volunteer_id", "wave_id") VALUES (NEW."answer", NEW."answered_at", NEW."id", NEW."mailed_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."request_id", NEW."sent_at", NEW."volunteer_id", NEW."wave_id"); RETURN NULL;', hash='d99615b30799b7ffb38af0aa87e8b60bd63a8b7b', operation='INSERT', pgid='pgtrigger_insert_insert_24bfa', table='matching_invitation', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "matching_invitationevent" ("answer", "answered_at", "id", "mailed_at", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id", "sent_at", "volunteer_id", "wave_id") VALUES (NEW."answer", NEW."answered_at", NEW."id", NEW."mailed_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."request_id", NEW."sent_at", NEW."volunteer_id", NEW."wave_id"); RETURN NULL;', hash='9d9074bdabf04da43bc26654182c716f65410e49', operation='UPDATE', pgid='pgtrigger_update_update_d8be8', table='matching_invitation', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matching_invitationevent" ("answer", "answered_at", "id", "mailed_at", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id", "sent_at", "volunteer_id", "wave_id") VALUES (OLD."answer", OLD."answered_at", OLD."id", OLD."mailed_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."request_id", OLD."sent_at", OLD."volunteer_id", OLD."wave_id"); RETURN NULL;', hash='0276c71ad52a46b96fa412bdd086e4b98676f766', operation='DELETE', pgid='pgtrigger_delete_delete_32d40', table='matching_invitation', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='Proposal',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('state', models.CharField(choices=[('computing', 'being computed'), ('ready', 'ready'), ('failed', 'failed')], default='computing', max_length=9, verbose_name='state')),
                        ('requests', models.PositiveIntegerField(default=0, verbose_name='requests')),
                        ('seats', models.PositiveIntegerField(default=0, verbose_name='places')),
                        ('people', models.PositiveIntegerField(default=0, verbose_name='volunteers')),
                        ('filled', models.PositiveIntegerField(default=0, verbose_name='places with somebody')),
                        ('cost', models.IntegerField(null=True)),
                        ('bound', models.IntegerField(null=True)),
                        ('gap', models.FloatField(null=True, verbose_name='distance to the best')),
                        ('seconds', models.FloatField(null=True, verbose_name='seconds')),
                        ('message', models.CharField(blank=True, max_length=300, verbose_name='message')),
                        ('created', models.DateTimeField(auto_now_add=True, verbose_name='created')),
                        ('circle', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='circles.circle', verbose_name='circle of friends')),
                        ('created_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='city.member', verbose_name='by')),
                        ('job', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='foundation.job')),
                        ('unfit', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), default=list, editable=False, size=None)),
                    ],
                    options={
                        'verbose_name': 'proposal',
                        'verbose_name_plural': 'proposals',
                        'ordering': ['-created', '-pk'],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state', 'ready'), _negated=True), models.Q(('bound__lte', models.F('cost')), ('cost__isnull', False)), _connector='OR'), name='proposal_ready_is_whole')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matching_proposalevent" ("bound", "circle_id", "cost", "created", "created_by_id", "filled", "gap", "id", "message", "people", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "requests", "seats", "seconds", "state", "unfit") VALUES (NEW."bound", NEW."circle_id", NEW."cost", NEW."created", NEW."created_by_id", NEW."filled", NEW."gap", NEW."id", NEW."message", NEW."people", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."requests", NEW."seats", NEW."seconds", NEW."state", NEW."unfit"); RETURN NULL;', hash='50c09653895aa9ec338c579ee1fa134b5dde58dc', operation='INSERT', pgid='pgtrigger_insert_insert_7d10b', table='matching_proposal', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."bound" IS DISTINCT FROM (NEW."bound") OR OLD."circle_id" IS DISTINCT FROM (NEW."circle_id") OR OLD."cost" IS DISTINCT FROM (NEW."cost") OR OLD."created" IS DISTINCT FROM (NEW."created") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."filled" IS DISTINCT FROM (NEW."filled") OR OLD."gap" IS DISTINCT FROM (NEW."gap") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."message" IS DISTINCT FROM (NEW."message") OR OLD."people" IS DISTINCT FROM (NEW."people") OR OLD."requests" IS DISTINCT FROM (NEW."requests") OR OLD."seats" IS DISTINCT FROM (NEW."seats") OR OLD."seconds" IS DISTINCT FROM (NEW."seconds") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."unfit" IS DISTINCT FROM (NEW."unfit"))', func='INSERT INTO "matching_proposalevent" ("bound", "circle_id", "cost", "created", "created_by_id", "filled", "gap", "id", "message", "people", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "requests", "seats", "seconds", "state", "unfit") VALUES (NEW."bound", NEW."circle_id", NEW."cost", NEW."created", NEW."created_by_id", NEW."filled", NEW."gap", NEW."id", NEW."message", NEW."people", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."requests", NEW."seats", NEW."seconds", NEW."state", NEW."unfit"); RETURN NULL;', hash='932687d8324cde028e9cae84b7921e398ad8aa7d', operation='UPDATE', pgid='pgtrigger_update_update_a876d', table='matching_proposal', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matching_proposalevent" ("bound", "circle_id", "cost", "created", "created_by_id", "filled", "gap", "id", "message", "people", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "requests", "seats", "seconds", "state", "unfit") VALUES (OLD."bound", OLD."circle_id", OLD."cost", OLD."created", OLD."created_by_id", OLD."filled", OLD."gap", OLD."id", OLD."message", OLD."people", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."requests", OLD."seats", OLD."seconds", OLD."state", OLD."unfit"); RETURN NULL;', hash='35b60f8f132c6f8bb481ff3e5236f65d11e1aa76', operation='DELETE', pgid='pgtrigger_delete_delete_f8b51', table='matching_proposal', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ProposalEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('state', models.CharField(choices=[('computing', 'being computed'), ('ready', 'ready'), ('failed', 'failed')], default='computing', max_length=9, verbose_name='state')),
                        ('requests', models.PositiveIntegerField(default=0, verbose_name='requests')),
                        ('seats', models.PositiveIntegerField(default=0, verbose_name='places')),
                        ('people', models.PositiveIntegerField(default=0, verbose_name='volunteers')),
                        ('filled', models.PositiveIntegerField(default=0, verbose_name='places with somebody')),
                        ('cost', models.IntegerField(null=True)),
                        ('bound', models.IntegerField(null=True)),
                        ('gap', models.FloatField(null=True, verbose_name='distance to the best')),
                        ('seconds', models.FloatField(null=True, verbose_name='seconds')),
                        ('message', models.CharField(blank=True, max_length=300, verbose_name='message')),
                        ('created', models.DateTimeField(auto_now_add=True, verbose_name='created')),
                        ('circle', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='circles.circle', verbose_name='circle of friends')),
                        ('created_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='city.member', verbose_name='by')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='matching.proposal')),
                        ('unfit', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), default=list, editable=False, size=None)),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8d5d030634c611046b5377715f3fb60964eeed7d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_1da00', table='matching_proposalevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Suggestion',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('rank', models.PositiveSmallIntegerField(verbose_name='rank')),
                        ('chosen', models.BooleanField(default=False, verbose_name='part of the proposal')),
                        ('extra', models.IntegerField(default=0, verbose_name='costs more')),
                        ('reasons', models.JSONField(default=list, verbose_name='reasons')),
                        ('left_out', models.BooleanField(default=False, verbose_name='left out')),
                        ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='suggestions', to='matching.proposal')),
                        ('request', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='suggestions', to='shifts.helprequest')),
                        ('volunteer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='circles.volunteer')),
                    ],
                    options={
                        'verbose_name': 'suggestion',
                        'verbose_name_plural': 'suggestions',
                        'ordering': ['request', 'rank'],
                        'constraints': [models.UniqueConstraint(fields=('proposal', 'request', 'volunteer'), name='suggestion_once'), models.UniqueConstraint(fields=('proposal', 'request', 'rank'), name='suggestion_rank_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Wave',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('number', models.PositiveSmallIntegerField(verbose_name='number')),
                        ('sent_at', models.DateTimeField(verbose_name='sent')),
                        ('expires_at', models.DateTimeField(verbose_name='until')),
                        ('over', models.BooleanField(default=False, verbose_name='over')),
                        ('base_url', models.URLField(blank=True, editable=False)),
                        ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='city.member', verbose_name='by')),
                        ('proposal', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='waves', to='matching.proposal')),
                        ('request', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='waves', to='shifts.helprequest')),
                    ],
                    options={
                        'verbose_name': 'wave of invitations',
                        'verbose_name_plural': 'waves of invitations',
                        'ordering': ['request', 'number'],
                        'constraints': [models.UniqueConstraint(fields=('request', 'number'), name='wave_number_once'), models.UniqueConstraint(condition=models.Q(('over', False)), fields=('request',), name='wave_one_at_a_time'), models.CheckConstraint(condition=models.Q(('expires_at__gt', models.F('sent_at'))), name='wave_forward')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matching_waveevent" ("base_url", "by_id", "expires_at", "id", "number", "over", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "request_id", "sent_at") VALUES (NEW."base_url", NEW."by_id", NEW."expires_at", NEW."id", NEW."number", NEW."over", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."proposal_id", NEW."request_id", NEW."sent_at"); RETURN NULL;', hash='8f1f3e77cf82f629db4d90964753962fecd1b7bc', operation='INSERT', pgid='pgtrigger_insert_insert_bf9f3', table='matching_wave', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "matching_waveevent" ("base_url", "by_id", "expires_at", "id", "number", "over", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "request_id", "sent_at") VALUES (NEW."base_url", NEW."by_id", NEW."expires_at", NEW."id", NEW."number", NEW."over", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."proposal_id", NEW."request_id", NEW."sent_at"); RETURN NULL;', hash='14213e2115592cecef7e2620176cc7bad9a799f4', operation='UPDATE', pgid='pgtrigger_update_update_69462', table='matching_wave', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "matching_waveevent" ("base_url", "by_id", "expires_at", "id", "number", "over", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "request_id", "sent_at") VALUES (OLD."base_url", OLD."by_id", OLD."expires_at", OLD."id", OLD."number", OLD."over", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."proposal_id", OLD."request_id", OLD."sent_at"); RETURN NULL;', hash='a5bea24f7f54339757fb6ce11ec957b649c68cac', operation='DELETE', pgid='pgtrigger_delete_delete_ce973', table='matching_wave', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='InvitationEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('sent_at', models.DateTimeField(verbose_name='sent')),
                        ('answer', models.CharField(choices=[('none', 'no answer yet'), ('yes', 'can'), ('no', 'not this time'), ('withdrawn', 'taken back, all places are taken')], default='none', max_length=9, verbose_name='answer')),
                        ('answered_at', models.DateTimeField(blank=True, null=True, verbose_name='answered')),
                        ('mailed_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='mailed')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='matching.invitation')),
                        ('request', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='shifts.helprequest')),
                        ('volunteer', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='circles.volunteer', verbose_name='volunteer')),
                        ('wave', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='matching.wave')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2b0dd17b4c8ae02174a15a5151d93f7ac9e67791', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_cc46f', table='matching_invitationevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='WaveEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('number', models.PositiveSmallIntegerField(verbose_name='number')),
                        ('sent_at', models.DateTimeField(verbose_name='sent')),
                        ('expires_at', models.DateTimeField(verbose_name='until')),
                        ('over', models.BooleanField(default=False, verbose_name='over')),
                        ('base_url', models.URLField(blank=True, editable=False)),
                        ('by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='city.member', verbose_name='by')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='matching.wave')),
                        ('proposal', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='matching.proposal')),
                        ('request', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='shifts.helprequest')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2ee637bb789ce9932a1cc48cca7045f6a09d0def', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a838f', table='matching_waveevent', when='BEFORE'))],
                    },
                ),
            ],
        ),
    ]
