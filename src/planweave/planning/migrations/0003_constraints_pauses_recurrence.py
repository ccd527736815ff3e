from django.db import migrations, models


def keep_not_before(apps, schema_editor):
    """A "not before" of old is a start no earlier than that day."""
    tasks = apps.get_model("planning", "Task")
    tasks.objects.filter(constraint_on__isnull=False).update(constraint_kind="start_no_earlier")


def forget_other_kinds(apps, schema_editor):
    """Backwards only "start no earlier" has a place; a day of another kind would say something else there."""
    tasks = apps.get_model("planning", "Task")
    tasks.objects.exclude(constraint_kind="start_no_earlier").update(constraint_on=None)


class Migration(migrations.Migration):
    dependencies = [("planning", "0002_tasks_of_projects")]

    operations = [
        migrations.RenameField("task", "not_before", "constraint_on"),
        migrations.AddField(
            model_name="task",
            name="constraint_kind",
            field=models.CharField(
                choices=[
                    ("as_soon_as_possible", "As Soon As Possible"),
                    ("as_late_as_possible", "As Late As Possible"),
                    ("start_no_earlier", "Start No Earlier"),
                    ("start_no_later", "Start No Later"),
                    ("finish_no_earlier", "Finish No Earlier"),
                    ("finish_no_later", "Finish No Later"),
                    ("must_start", "Must Start"),
                    ("must_finish", "Must Finish"),
                ],
                default="as_soon_as_possible",
                max_length=24,
            ),
        ),
        migrations.AddField(model_name="task", name="is_auto", field=models.BooleanField(default=False)),
        migrations.AddField(model_name="task", name="pauses", field=models.JSONField(default=list)),
        migrations.AddField(model_name="task", name="recurrence", field=models.JSONField(null=True)),
        migrations.RunPython(keep_not_before, forget_other_kinds),
        migrations.AddConstraint(
            model_name="task",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("constraint_kind__in", ["as_late_as_possible", "as_soon_as_possible"]),
                    ("constraint_on__isnull", True),
                )
                | models.Q(
                    models.Q(
                        ("constraint_kind__in", ["as_late_as_possible", "as_soon_as_possible"]), _negated=True
                    ),
                    ("constraint_on__isnull", False),
                ),
                name="task_constraint_has_its_day",
            ),
        ),
    ]
