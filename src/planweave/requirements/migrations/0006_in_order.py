import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("requirements", "0005_workspace"), ("workspaces", "0001_initial")]

    operations = [
        migrations.AlterField(
            model_name="requirement",
            name="workspace",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="workspaces.workspace",
            ),
        ),
        migrations.RemoveIndex(model_name="requirement", name="requirement_score"),
        migrations.AddIndex(
            model_name="requirement",
            index=models.Index(fields=["workspace", "position"], name="requirement_in_order"),
        ),
        migrations.AddIndex(
            model_name="requirement",
            index=models.Index(fields=["workspace", "score"], name="requirement_by_score"),
        ),
    ]
