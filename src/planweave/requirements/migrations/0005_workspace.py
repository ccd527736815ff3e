import django.db.models.deletion
from django.db import migrations, models


def take_the_records_workspace(apps, schema_editor):
    requirements = apps.get_model("requirements", "Requirement")
    records = apps.get_model("kernel", "Record")
    its_own = records.objects.filter(pk=models.OuterRef("pk")).values("workspace_id")[:1]
    requirements.objects.update(workspace_id=models.Subquery(its_own))


class Migration(migrations.Migration):
    # The next one makes it required: PostgreSQL does not change a table in the transaction that filled it.

    dependencies = [
        ("kernel", "0002_old_keys_and_confirmed_links"),
        ("requirements", "0004_own_types"),
        ("workspaces", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="requirement",
            name="workspace",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="workspaces.workspace",
            ),
        ),
        migrations.RunPython(take_the_records_workspace, migrations.RunPython.noop),
    ]
