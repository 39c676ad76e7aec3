import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.utils.timezone
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

from weg.foundation.database.tables import CreateTables


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('foundation', '0001_initial'),
        ('mfa', '0003_authenticator_type_uniq'),
    ]

    operations = [
        CreateTables(
            tables=[
                migrations.CreateModel(
                    name='NormEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('key', models.SlugField(db_index=False, max_length=60, verbose_name='key')),
                        ('value', models.DecimalField(decimal_places=4, max_digits=14, verbose_name='value')),
                        ('unit', models.CharField(max_length=40, verbose_name='unit')),
                        ('during', django.contrib.postgres.fields.ranges.DateRangeField(verbose_name='in force')),
                        ('source', models.CharField(max_length=300, verbose_name='source')),
                        ('note', models.TextField(blank=True, verbose_name='note')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='city.norm')),
                        ('from_pack', models.BooleanField(default=False, verbose_name='from the city pack')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='85e305687c6594cd38e182fae612a60d7cd06523', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9a5cf', table='city_normevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Organisation',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.CharField(max_length=160, unique=True, verbose_name='name')),
                        ('short', models.CharField(max_length=40, unique=True, verbose_name='short name')),
                        ('kind', models.CharField(choices=[('welfare', 'welfare organisation'), ('office', 'office of the city'), ('circle', 'circle of friends'), ('other', 'other organisation')], max_length=8, verbose_name='kind')),
                        ('address', models.TextField(blank=True, verbose_name='address')),
                        ('phone', models.CharField(blank=True, max_length=60, verbose_name='telephone')),
                        ('email', models.EmailField(blank=True, max_length=254, verbose_name='E-mail address')),
                        ('active', models.BooleanField(default=True, verbose_name='active')),
                    ],
                    options={
                        'verbose_name': 'organisation',
                        'verbose_name_plural': 'organisations',
                        'ordering': ['short'],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "city_organisationevent" ("active", "address", "email", "id", "kind", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "short") VALUES (NEW."active", NEW."address", NEW."email", NEW."id", NEW."kind", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."phone", NEW."short"); RETURN NULL;', hash='e495608815e03342b23ab0bdc6343428807371dd', operation='INSERT', pgid='pgtrigger_insert_insert_bbcd7', table='city_organisation', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "city_organisationevent" ("active", "address", "email", "id", "kind", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "short") VALUES (NEW."active", NEW."address", NEW."email", NEW."id", NEW."kind", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."phone", NEW."short"); RETURN NULL;', hash='21ab771618a60466123252822fcfd48653d7f798', operation='UPDATE', pgid='pgtrigger_update_update_c62fb', table='city_organisation', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "city_organisationevent" ("active", "address", "email", "id", "kind", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "short") VALUES (OLD."active", OLD."address", OLD."email", OLD."id", OLD."kind", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."phone", OLD."short"); RETURN NULL;', hash='6286ffbd5e68ada1e57469700106d57d970160e2', operation='DELETE', pgid='pgtrigger_delete_delete_35059', table='city_organisation', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='OrganisationEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('name', models.CharField(max_length=160, verbose_name='name')),
                        ('short', models.CharField(max_length=40, verbose_name='short name')),
                        ('kind', models.CharField(choices=[('welfare', 'welfare organisation'), ('office', 'office of the city'), ('circle', 'circle of friends'), ('other', 'other organisation')], max_length=8, verbose_name='kind')),
                        ('address', models.TextField(blank=True, verbose_name='address')),
                        ('phone', models.CharField(blank=True, max_length=60, verbose_name='telephone')),
                        ('email', models.EmailField(blank=True, max_length=254, verbose_name='E-mail address')),
                        ('active', models.BooleanField(default=True, verbose_name='active')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='city.organisation')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f1bc1107d96729621e8d6d737334abf6990a0b95', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e7e60', table='city_organisationevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Residents',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('as_of', models.DateField(verbose_name='reference day')),
                        ('people', models.PositiveIntegerField(verbose_name='residents')),
                        ('under_18', models.PositiveIntegerField(blank=True, null=True, verbose_name='under 18')),
                        ('quality', models.CharField(choices=[('register', 'from the register'), ('estimate', 'estimated')], max_length=8, verbose_name='quality')),
                        ('source', models.CharField(max_length=200, verbose_name='source')),
                        ('district', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='residents', to='city.district')),
                    ],
                    options={
                        'verbose_name': 'residents',
                        'verbose_name_plural': 'residents',
                        'constraints': [models.UniqueConstraint(fields=('district', 'as_of'), name='residents_once_a_day')],
                    },
                ),
                migrations.CreateModel(
                    name='Seat',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('committee', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='seats', to='city.committee')),
                        ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='seats', to='city.organisation')),
                    ],
                    options={
                        'verbose_name': 'seat',
                        'verbose_name_plural': 'seats',
                        'constraints': [models.UniqueConstraint(fields=('committee', 'organisation'), name='one_seat')],
                    },
                ),
                migrations.CreateModel(
                    name='District',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('number', models.CharField(max_length=8, unique=True, verbose_name='number')),
                        ('name', models.CharField(max_length=80, unique=True, verbose_name='name')),
                        ('ring', models.CharField(choices=[('inner', 'inner district'), ('outer', 'outer district')], default='outer', max_length=5, verbose_name='ring')),
                        ('area_ha', models.DecimalField(decimal_places=1, max_digits=8, verbose_name='area (ha)')),
                        ('path', models.TextField(blank=True, verbose_name='outline')),
                        ('label_x', models.FloatField(default=0, verbose_name='label x')),
                        ('label_y', models.FloatField(default=0, verbose_name='label y')),
                        ('neighbours', models.ManyToManyField(blank=True, to='city.district', verbose_name='neighbours')),
                    ],
                    options={
                        'verbose_name': 'district',
                        'verbose_name_plural': 'districts',
                        'ordering': ['number'],
                    },
                ),
                migrations.CreateModel(
                    name='Committee',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.CharField(max_length=160, unique=True, verbose_name='name')),
                        ('rank', models.PositiveSmallIntegerField(default=0, verbose_name='order of information')),
                        ('district', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='city.district', verbose_name='district')),
                    ],
                    options={
                        'verbose_name': 'committee',
                        'verbose_name_plural': 'committees',
                        'ordering': ['rank', 'name'],
                    },
                ),
                migrations.CreateModel(
                    name='Member',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('role', models.CharField(choices=[('placement_officer', 'placement officer'), ('house_manager', 'house manager'), ('social_worker', 'social worker'), ('department_head', 'department head'), ('planner', 'planner'), ('administrator', 'administrator'), ('data_protection_officer', 'data protection officer'), ('protection_officer', 'officer for protection against violence'), ('complaints_body', 'independent complaints body'), ('return_counsellor', 'return counsellor'), ('volunteer_coordinator', 'volunteer coordinator'), ('circle_lead', 'circle lead'), ('volunteer', 'volunteer')], max_length=30, verbose_name='role')),
                        ('during', django.contrib.postgres.fields.ranges.DateRangeField(verbose_name='period')),
                        ('all_sites', models.BooleanField(default=True, verbose_name='works at all sites of the organisation')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to=settings.AUTH_USER_MODEL, verbose_name='user')),
                        ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='members', to='city.organisation', verbose_name='organisation')),
                    ],
                    options={
                        'verbose_name': 'member',
                        'verbose_name_plural': 'members',
                        'ordering': ['organisation', 'role', 'user'],
                        'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('user', '='), ('organisation', '='), ('role', '='), ('during', '&&')], name='member_once_a_day'), models.CheckConstraint(condition=models.Q(models.Q(('during__isempty', True), _negated=True), ('during__lower_inf', False)), name='member_has_start')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "city_memberevent" ("all_sites", "during", "id", "organisation_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "user_id") VALUES (NEW."all_sites", NEW."during", NEW."id", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."role", NEW."user_id"); RETURN NULL;', hash='97baa7e526608bed0b573c6b06c970d9d0abfb8a', operation='INSERT', pgid='pgtrigger_insert_insert_a5ca3', table='city_member', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "city_memberevent" ("all_sites", "during", "id", "organisation_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "user_id") VALUES (NEW."all_sites", NEW."during", NEW."id", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."role", NEW."user_id"); RETURN NULL;', hash='38e2eff0de1fe9945d5dad4750e90865fe687643', operation='UPDATE', pgid='pgtrigger_update_update_3cff2', table='city_member', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "city_memberevent" ("all_sites", "during", "id", "organisation_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "user_id") VALUES (OLD."all_sites", OLD."during", OLD."id", OLD."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."role", OLD."user_id"); RETURN NULL;', hash='222160f3f9a75a3c0a0d085676e9bad506d63419', operation='DELETE', pgid='pgtrigger_delete_delete_19658', table='city_member', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='MemberEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('role', models.CharField(choices=[('placement_officer', 'placement officer'), ('house_manager', 'house manager'), ('social_worker', 'social worker'), ('department_head', 'department head'), ('planner', 'planner'), ('administrator', 'administrator'), ('data_protection_officer', 'data protection officer'), ('protection_officer', 'officer for protection against violence'), ('complaints_body', 'independent complaints body'), ('return_counsellor', 'return counsellor'), ('volunteer_coordinator', 'volunteer coordinator'), ('circle_lead', 'circle lead'), ('volunteer', 'volunteer')], max_length=30, verbose_name='role')),
                        ('during', django.contrib.postgres.fields.ranges.DateRangeField(verbose_name='period')),
                        ('all_sites', models.BooleanField(default=True, verbose_name='works at all sites of the organisation')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='city.member')),
                        ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='user')),
                        ('organisation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='city.organisation', verbose_name='organisation')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d1bcfeae54b6863b874dae38be349fd7b51b3824', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_fbe05', table='city_memberevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Municipality',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('slug', models.SlugField(unique=True, verbose_name='short name')),
                        ('name', models.CharField(max_length=120, verbose_name='name')),
                        ('state', models.CharField(max_length=80, verbose_name='Land')),
                        ('office', models.CharField(max_length=200, verbose_name='office')),
                        ('address', models.TextField(verbose_name='address')),
                        ('phone', models.CharField(blank=True, max_length=60, verbose_name='telephone')),
                        ('email', models.EmailField(blank=True, max_length=254, verbose_name='E-mail address')),
                        ('court', models.CharField(blank=True, max_length=200, verbose_name='administrative court')),
                        ('view_box', models.CharField(default='0 0 1000 1000', max_length=60, verbose_name='view box of the map')),
                        ('attribution', models.CharField(blank=True, max_length=300, verbose_name='source of the map')),
                    ],
                    options={
                        'verbose_name': 'municipality',
                        'verbose_name_plural': 'municipalities',
                        'constraints': [models.UniqueConstraint(models.Value(1), name='one_municipality')],
                    },
                ),
                migrations.CreateModel(
                    name='Norm',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('key', models.SlugField(max_length=60, verbose_name='key')),
                        ('value', models.DecimalField(decimal_places=4, max_digits=14, verbose_name='value')),
                        ('unit', models.CharField(max_length=40, verbose_name='unit')),
                        ('during', django.contrib.postgres.fields.ranges.DateRangeField(verbose_name='in force')),
                        ('source', models.CharField(max_length=300, verbose_name='source')),
                        ('note', models.TextField(blank=True, verbose_name='note')),
                        ('from_pack', models.BooleanField(default=False, verbose_name='from the city pack')),
                    ],
                    options={
                        'verbose_name': 'norm',
                        'verbose_name_plural': 'norms',
                        'ordering': ['key', 'during'],
                        'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('key', '='), ('during', '&&')], name='norm_one_at_a_time')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "city_normevent" ("during", "from_pack", "id", "key", "note", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "unit", "value") VALUES (NEW."during", NEW."from_pack", NEW."id", NEW."key", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."source", NEW."unit", NEW."value"); RETURN NULL;', hash='04cf00ea165909e221e3e7af7ce47286dc78fc02', operation='INSERT', pgid='pgtrigger_insert_insert_b5b31', table='city_norm', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "city_normevent" ("during", "from_pack", "id", "key", "note", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "unit", "value") VALUES (NEW."during", NEW."from_pack", NEW."id", NEW."key", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."source", NEW."unit", NEW."value"); RETURN NULL;', hash='02ff6d6328401fdbda9e212bf4de0b5ff9c52383', operation='UPDATE', pgid='pgtrigger_update_update_ccf7b', table='city_norm', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "city_normevent" ("during", "from_pack", "id", "key", "note", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "unit", "value") VALUES (OLD."during", OLD."from_pack", OLD."id", OLD."key", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."source", OLD."unit", OLD."value"); RETURN NULL;', hash='7a6ad0b6597006d918980e6b6a2f6ed34c010ef6', operation='DELETE', pgid='pgtrigger_delete_delete_f02e6', table='city_norm', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='SecondFactor',
                    fields=[
                    ],
                    options={
                        'proxy': True,
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "city_secondfactorevent" ("created_at", "id", "pgh_context", "pgh_created_at", "pgh_label", "type", "user_id") VALUES (NEW."created_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."type", NEW."user_id"); RETURN NULL;', hash='90a81974fbd1c77eff080bd3acd94a5fc42633e8', operation='INSERT', pgid='pgtrigger_insert_insert_1c3a0', table='mfa_authenticator', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "city_secondfactorevent" ("created_at", "id", "pgh_context", "pgh_created_at", "pgh_label", "type", "user_id") VALUES (OLD."created_at", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."type", OLD."user_id"); RETURN NULL;', hash='36c64cc98617869e8700c67c9a359c7e308d7bdf', operation='DELETE', pgid='pgtrigger_delete_delete_3b582', table='mfa_authenticator', when='AFTER'))],
                    },
                    bases=('mfa.authenticator',),
                ),
                migrations.CreateModel(
                    name='SecondFactorEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('type', models.CharField(choices=[('recovery_codes', 'Recovery codes'), ('totp', 'TOTP Authenticator'), ('webauthn', 'WebAuthn')], max_length=20)),
                        ('created_at', models.DateTimeField(default=django.utils.timezone.now)),
                        ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='cd94ec96385d460a24ad4ac13114718a2a41f3df', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_041c0', table='city_secondfactorevent', when='BEFORE'))],
                    },
                ),
            ],
        ),
    ]
