from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("requirements", "0006_in_order"), ("kernel", "0003_search_triggers")]

    operations = [
        migrations.RemoveIndex(model_name="requirement", name="requirement_state"),
        migrations.AddIndex(
            model_name="requirement",
            index=models.Index(fields=["workspace", "value"], name="requirement_by_value"),
        ),
    ]
