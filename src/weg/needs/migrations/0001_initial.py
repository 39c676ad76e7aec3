import django.contrib.postgres.fields
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.db import migrations, models

from weg.foundation.database.tables import CreateTables


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('city', '0001_initial'),
        ('housing', '0003_version'),
        ('people', '0002_requirement_organisation'),
    ]

    operations = [
        CreateTables(
            tables=[
                migrations.CreateModel(
                    name='Group',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.CharField(max_length=120, unique=True, verbose_name='group')),
                        ('hint', models.CharField(blank=True, max_length=400, verbose_name='what to look for')),
                        ('source', models.CharField(max_length=200, verbose_name='source')),
                        ('suggests', django.contrib.postgres.fields.ArrayField(base_field=models.SlugField(max_length=40), blank=True, default=list, size=None, verbose_name='usual requirements')),
                        ('rank', models.PositiveSmallIntegerField(default=50, verbose_name='order')),
                        ('active', models.BooleanField(default=True, verbose_name='active')),
                    ],
                    options={
                        'verbose_name': 'group',
                        'verbose_name_plural': 'groups',
                        'ordering': ['rank', 'pk'],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "needs_groupevent" ("active", "hint", "id", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank", "source", "suggests") VALUES (NEW."active", NEW."hint", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."rank", NEW."source", NEW."suggests"); RETURN NULL;', hash='10048e0ffa1c41ddbec6d728f64f46a4ca957f26', operation='INSERT', pgid='pgtrigger_insert_insert_f2ce4', table='needs_group', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "needs_groupevent" ("active", "hint", "id", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank", "source", "suggests") VALUES (NEW."active", NEW."hint", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."rank", NEW."source", NEW."suggests"); RETURN NULL;', hash='b1970bd845dbd047518ae144609c54a59614bf9c', operation='UPDATE', pgid='pgtrigger_update_update_7d6b6', table='needs_group', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "needs_groupevent" ("active", "hint", "id", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank", "source", "suggests") VALUES (OLD."active", OLD."hint", OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."rank", OLD."source", OLD."suggests"); RETURN NULL;', hash='a724c56fb4ffd2b8c0e982ec0eb4b23d8bd24cce', operation='DELETE', pgid='pgtrigger_delete_delete_dcb79', table='needs_group', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='GroupEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('name', models.CharField(max_length=120, verbose_name='group')),
                        ('hint', models.CharField(blank=True, max_length=400, verbose_name='what to look for')),
                        ('source', models.CharField(max_length=200, verbose_name='source')),
                        ('suggests', django.contrib.postgres.fields.ArrayField(base_field=models.SlugField(max_length=40), blank=True, default=list, size=None, verbose_name='usual requirements')),
                        ('rank', models.PositiveSmallIntegerField(default=50, verbose_name='order')),
                        ('active', models.BooleanField(default=True, verbose_name='active')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='needs.group')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9dfd588bef38548b385c585458725702c6e80087', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f54b2', table='needs_groupevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Need',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('ended', models.DateField(blank=True, null=True, verbose_name='ended on')),
                        ('ended_why', models.CharField(blank=True, max_length=300, verbose_name='what changed')),
                        ('ended_by', models.CharField(blank=True, max_length=200, verbose_name='ended by')),
                        ('assessment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='needs', to='needs.assessment')),
                        ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='needs.group', verbose_name='group')),
                    ],
                    options={
                        'verbose_name': 'need',
                        'verbose_name_plural': 'needs',
                        'ordering': ['group__rank', 'pk'],
                        'constraints': [models.UniqueConstraint(fields=('assessment', 'group'), name='need_once'), models.CheckConstraint(condition=models.Q(('ended', None), models.Q(('ended_why', ''), _negated=True), _connector='OR'), name='need_ended_with_reason')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "needs_needevent" ("assessment_id", "ended", "ended_by", "ended_why", "group_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."assessment_id", NEW."ended", NEW."ended_by", NEW."ended_why", NEW."group_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='de1c5cccfc63f094281646a81d480f4a9d1b721f', operation='INSERT', pgid='pgtrigger_insert_insert_ae169', table='needs_need', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "needs_needevent" ("assessment_id", "ended", "ended_by", "ended_why", "group_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."assessment_id", NEW."ended", NEW."ended_by", NEW."ended_why", NEW."group_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='30c6d8e84df4210d243b624682226439ec1643b2', operation='UPDATE', pgid='pgtrigger_update_update_a52e1', table='needs_need', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "needs_needevent" ("assessment_id", "ended", "ended_by", "ended_why", "group_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."assessment_id", OLD."ended", OLD."ended_by", OLD."ended_why", OLD."group_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='9271ae484d78ab48d8402ceb5de53d52272ee1f9', operation='DELETE', pgid='pgtrigger_delete_delete_faaa7', table='needs_need', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='NeedEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('ended', models.DateField(blank=True, null=True, verbose_name='ended on')),
                        ('ended_why', models.CharField(blank=True, max_length=300, verbose_name='what changed')),
                        ('ended_by', models.CharField(blank=True, max_length=200, verbose_name='ended by')),
                        ('assessment', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='needs.assessment')),
                        ('group', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='needs.group', verbose_name='group')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='needs.need')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='668ad2530b2eaf78a0fe24036eb28368f94050a4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2d236', table='needs_needevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Question',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('part', models.CharField(choices=[('signs', 'visible signs'), ('statements', 'statements'), ('documents', 'documents')], max_length=10, verbose_name='part')),
                        ('text', models.CharField(max_length=300, unique=True, verbose_name='question')),
                        ('rank', models.PositiveSmallIntegerField(default=50, verbose_name='order')),
                        ('active', models.BooleanField(default=True, verbose_name='active')),
                    ],
                    options={
                        'verbose_name': 'question of the sheet',
                        'verbose_name_plural': 'questions of the sheet',
                        'ordering': ['rank', 'pk'],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "needs_questionevent" ("active", "id", "part", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank", "text") VALUES (NEW."active", NEW."id", NEW."part", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."rank", NEW."text"); RETURN NULL;', hash='aaf5bdf30773d42beaeeaa1b92938aacb69f7cd9', operation='INSERT', pgid='pgtrigger_insert_insert_237e0', table='needs_question', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "needs_questionevent" ("active", "id", "part", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank", "text") VALUES (NEW."active", NEW."id", NEW."part", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."rank", NEW."text"); RETURN NULL;', hash='05131dfbb84813b43cfe022e62e51fa1af514cc3', operation='UPDATE', pgid='pgtrigger_update_update_88091', table='needs_question', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "needs_questionevent" ("active", "id", "part", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank", "text") VALUES (OLD."active", OLD."id", OLD."part", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."rank", OLD."text"); RETURN NULL;', hash='4b2e4ab5ce4cfe56de27cb1369fb95df79d12bce', operation='DELETE', pgid='pgtrigger_delete_delete_eef74', table='needs_question', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='QuestionEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('part', models.CharField(choices=[('signs', 'visible signs'), ('statements', 'statements'), ('documents', 'documents')], max_length=10, verbose_name='part')),
                        ('text', models.CharField(max_length=300, verbose_name='question')),
                        ('rank', models.PositiveSmallIntegerField(default=50, verbose_name='order')),
                        ('active', models.BooleanField(default=True, verbose_name='active')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='needs.question')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8915da560104487bda8b91dc4c519125e6d344e9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_70574', table='needs_questionevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Reader',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('why', models.CharField(max_length=200, verbose_name='what for')),
                        ('until', models.DateField(verbose_name='until before')),
                        ('by', models.CharField(max_length=200, verbose_name='named by')),
                        ('named', models.DateTimeField(auto_now_add=True, verbose_name='named on')),
                        ('duplicate', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='people.person')),
                        ('member', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='city.member', verbose_name='who needs to know')),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.person', verbose_name='person')),
                    ],
                    options={
                        'verbose_name': 'reader',
                        'verbose_name_plural': 'readers',
                        'ordering': ['until', 'pk'],
                        'indexes': [models.Index(fields=['person', 'member'], name='reader_of_person')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('why', ''), _negated=True), name='reader_with_reason')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "needs_readerevent" ("by", "duplicate_id", "id", "member_id", "named", "person_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "until", "why") VALUES (NEW."by", NEW."duplicate_id", NEW."id", NEW."member_id", NEW."named", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."until", NEW."why"); RETURN NULL;', hash='131b413cad9c6c6b9880c008af6617628ba4dd47', operation='INSERT', pgid='pgtrigger_insert_insert_11006', table='needs_reader', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "needs_readerevent" ("by", "duplicate_id", "id", "member_id", "named", "person_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "until", "why") VALUES (NEW."by", NEW."duplicate_id", NEW."id", NEW."member_id", NEW."named", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."until", NEW."why"); RETURN NULL;', hash='621bf49808657e81e1bcd0db1c9e23a25fd0d700', operation='UPDATE', pgid='pgtrigger_update_update_5783a', table='needs_reader', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "needs_readerevent" ("by", "duplicate_id", "id", "member_id", "named", "person_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "until", "why") VALUES (OLD."by", OLD."duplicate_id", OLD."id", OLD."member_id", OLD."named", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."until", OLD."why"); RETURN NULL;', hash='5687bf74e194066277962be5e0ba1825fbade61c', operation='DELETE', pgid='pgtrigger_delete_delete_bd30b', table='needs_reader', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ReaderEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('why', models.CharField(max_length=200, verbose_name='what for')),
                        ('until', models.DateField(verbose_name='until before')),
                        ('by', models.CharField(max_length=200, verbose_name='named by')),
                        ('named', models.DateTimeField(auto_now_add=True, verbose_name='named on')),
                        ('duplicate', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('member', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='city.member', verbose_name='who needs to know')),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person', verbose_name='person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='needs.reader')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='21949be21f055a815c81763c4df23fe4d69951b1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_24bf7', table='needs_readerevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Shelter',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('phone', models.CharField(blank=True, max_length=60, verbose_name='telephone day and night')),
                        ('tonight', models.BooleanField(default=True, verbose_name='takes people in at any hour')),
                        ('site', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='housing.site', verbose_name='site')),
                    ],
                    options={
                        'verbose_name': 'protected address',
                        'verbose_name_plural': 'protected addresses',
                        'ordering': ['pk'],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "needs_shelterevent" ("id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "site_id", "tonight") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."phone", NEW."site_id", NEW."tonight"); RETURN NULL;', hash='1710746c57c6c83edb7b6f2ddb1584ec2a3a05ce', operation='INSERT', pgid='pgtrigger_insert_insert_a30ed', table='needs_shelter', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "needs_shelterevent" ("id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "site_id", "tonight") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."phone", NEW."site_id", NEW."tonight"); RETURN NULL;', hash='3b4a52168872afca10c72c728210e6659cdf7ae0', operation='UPDATE', pgid='pgtrigger_update_update_695b5', table='needs_shelter', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "needs_shelterevent" ("id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "site_id", "tonight") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."phone", OLD."site_id", OLD."tonight"); RETURN NULL;', hash='9f94f3561c2b7cd1e752ae4bf353192efb7bd4de', operation='DELETE', pgid='pgtrigger_delete_delete_b93fe', table='needs_shelter', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ShelterAddress',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('street', models.CharField(max_length=160, verbose_name='street')),
                        ('postcode', models.CharField(blank=True, max_length=10, verbose_name='postcode')),
                        ('directions', models.TextField(blank=True, verbose_name='way there')),
                        ('readers', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), blank=True, default=list, size=None)),
                        ('site', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='housing.site', verbose_name='site')),
                    ],
                    options={
                        'verbose_name': 'address of a protected site',
                        'verbose_name_plural': 'addresses of protected sites',
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "needs_shelteraddressevent" ("directions", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "readers", "site_id", "street") VALUES (NEW."directions", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."postcode", NEW."readers", NEW."site_id", NEW."street"); RETURN NULL;', hash='707a858184be417b1349241cfb740aa11da590c4', operation='INSERT', pgid='pgtrigger_insert_insert_532c6', table='needs_shelteraddress', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "needs_shelteraddressevent" ("directions", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "readers", "site_id", "street") VALUES (NEW."directions", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."postcode", NEW."readers", NEW."site_id", NEW."street"); RETURN NULL;', hash='04897470ba34aea40d66282c6686bcbfd1043eb8', operation='UPDATE', pgid='pgtrigger_update_update_e5ba8', table='needs_shelteraddress', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "needs_shelteraddressevent" ("directions", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "readers", "site_id", "street") VALUES (OLD."directions", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."postcode", OLD."readers", OLD."site_id", OLD."street"); RETURN NULL;', hash='b21f8ab6dd948693bd66d7eed59a3378a95d715b', operation='DELETE', pgid='pgtrigger_delete_delete_d46d7', table='needs_shelteraddress', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ShelterAddressEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('street', models.CharField(max_length=160, verbose_name='street')),
                        ('postcode', models.CharField(blank=True, max_length=10, verbose_name='postcode')),
                        ('directions', models.TextField(blank=True, verbose_name='way there')),
                        ('readers', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), blank=True, default=list, size=None)),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='needs.shelteraddress')),
                        ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='housing.site', verbose_name='site')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0ee90f146311c63f73730f93a71f5cae48f3296f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_59977', table='needs_shelteraddressevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='ShelterEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('phone', models.CharField(blank=True, max_length=60, verbose_name='telephone day and night')),
                        ('tonight', models.BooleanField(default=True, verbose_name='takes people in at any hour')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='needs.shelter')),
                        ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='housing.site', verbose_name='site')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7ca56aa4055c33b3e4ace4e82368157e688b4e47', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6588d', table='needs_shelterevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Assessment',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.CharField(choices=[('first', 'first assessment'), ('later', 'later change'), ('land', 'passed on by the Land')], max_length=5, verbose_name='kind')),
                        ('day', models.DateField(verbose_name='day')),
                        ('by', models.CharField(max_length=200, verbose_name='by')),
                        ('received_from', models.CharField(blank=True, max_length=160, verbose_name='received from')),
                        ('signs', models.TextField(blank=True, verbose_name='visible signs')),
                        ('statements', models.TextField(blank=True, verbose_name='statements')),
                        ('documents', models.TextField(blank=True, verbose_name='documents')),
                        ('review', models.DateField(blank=True, null=True, verbose_name='look again by')),
                        ('written', models.DateTimeField(auto_now_add=True, verbose_name='written down')),
                        ('assessor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='city.member', verbose_name='assessed by')),
                        ('duplicate', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='people.person')),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.person', verbose_name='person')),
                    ],
                    options={
                        'verbose_name': 'assessment',
                        'verbose_name_plural': 'assessments',
                        'ordering': ['-day', '-pk'],
                        'indexes': [models.Index(fields=['person', 'day'], name='assessment_of_person')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('review', None), ('review__gte', models.F('day')), _connector='OR'), name='assessment_review_later'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'land'), _negated=True), models.Q(('received_from', ''), _negated=True), _connector='OR'), name='assessment_land_says_who')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "needs_assessmentevent" ("assessor_id", "by", "day", "documents", "duplicate_id", "id", "kind", "person_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_from", "review", "signs", "statements", "written") VALUES (NEW."assessor_id", NEW."by", NEW."day", NEW."documents", NEW."duplicate_id", NEW."id", NEW."kind", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."received_from", NEW."review", NEW."signs", NEW."statements", NEW."written"); RETURN NULL;', hash='8d2936299427c830410b1d10ccc3b9b01511b3fc', operation='INSERT', pgid='pgtrigger_insert_insert_93ba5', table='needs_assessment', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "needs_assessmentevent" ("assessor_id", "by", "day", "documents", "duplicate_id", "id", "kind", "person_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_from", "review", "signs", "statements", "written") VALUES (NEW."assessor_id", NEW."by", NEW."day", NEW."documents", NEW."duplicate_id", NEW."id", NEW."kind", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."received_from", NEW."review", NEW."signs", NEW."statements", NEW."written"); RETURN NULL;', hash='3de7caee05ed6b57cf9edd9358b2bd6e5c6e2a27', operation='UPDATE', pgid='pgtrigger_update_update_65ce6', table='needs_assessment', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "needs_assessmentevent" ("assessor_id", "by", "day", "documents", "duplicate_id", "id", "kind", "person_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_from", "review", "signs", "statements", "written") VALUES (OLD."assessor_id", OLD."by", OLD."day", OLD."documents", OLD."duplicate_id", OLD."id", OLD."kind", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."received_from", OLD."review", OLD."signs", OLD."statements", OLD."written"); RETURN NULL;', hash='d18e3dd729525c55b3b79b7fb83cf3392b526751', operation='DELETE', pgid='pgtrigger_delete_delete_dbce9', table='needs_assessment', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='AssessmentEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('kind', models.CharField(choices=[('first', 'first assessment'), ('later', 'later change'), ('land', 'passed on by the Land')], max_length=5, verbose_name='kind')),
                        ('day', models.DateField(verbose_name='day')),
                        ('by', models.CharField(max_length=200, verbose_name='by')),
                        ('received_from', models.CharField(blank=True, max_length=160, verbose_name='received from')),
                        ('signs', models.TextField(blank=True, verbose_name='visible signs')),
                        ('statements', models.TextField(blank=True, verbose_name='statements')),
                        ('documents', models.TextField(blank=True, verbose_name='documents')),
                        ('review', models.DateField(blank=True, null=True, verbose_name='look again by')),
                        ('written', models.DateTimeField(auto_now_add=True, verbose_name='written down')),
                        ('assessor', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='city.member', verbose_name='assessed by')),
                        ('duplicate', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person', verbose_name='person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='needs.assessment')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1e6d2a079ad9bdc457cd599830be576d5de6ec5a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bf95e', table='needs_assessmentevent', when='BEFORE'))],
                    },
                ),
            ],
        ),
    ]
