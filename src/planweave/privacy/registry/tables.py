"""Every table, and what of it is about people. A table or column that is not here fails a test, and so the build."""

from .table import Table

_closed = {"cycle__stage": "closed"}

TABLES: dict[str, Table] = {
    # auth
    "auth.Permission": Table(plain="name codename"),
    "auth.Group": Table(plain="name"),
    # contenttypes
    "contenttypes.ContentType": Table(plain="app_label model"),
    # sessions
    "sessions.Session": Table(proofs="session_data session_key"),
    # django_tasks_database
    "django_tasks_database.DBTaskResult": Table(
        says="traceback",
        plain="args_kwargs task_path worker_ids queue_name backend_name return_value exception_class_path",
    ),
    # kernel
    "kernel.Record": Table(people="owner created_by", says="title", plain="kind key"),
    "kernel.KeyCounter": Table(plain="prefix"),
    "kernel.KeyAlias": Table(plain="key"),
    "kernel.Link": Table(people="created_by", plain="kind"),
    "kernel.ChainHead": Table(plain="hash"),
    "kernel.Activity": Table(
        people="actor", apart="changes_json data_json", plain="via kind record_key salt hash"
    ),
    "kernel.Discarded": Table(people="deleted_by", says="name rows emptied", plain="kind"),
    "kernel.IdempotentRequest": Table(apart="body", proofs="key", plain="caller request_hash content_type"),
    "kernel.Job": Table(people="created_by", says="parameters result problem", plain="kind"),
    # accounts
    "accounts.User": Table(proofs="password", apart="email name"),
    "accounts.SignInLink": Table(people="user", proofs="hash", goes=True),
    "accounts.Token": Table(people="user", says="name", proofs="hash", plain="hint scopes", goes=True),
    "accounts.SignInAttempt": Table(apart="email address"),
    "accounts.OpenSession": Table(
        people="user", says="agent address", proofs="session_key", plain="method", goes=True
    ),
    "accounts.SecondFactor": Table(people="user", proofs="secret", goes=True),
    "accounts.RecoveryCode": Table(people="user", proofs="hash", goes=True),
    "accounts.Passkey": Table(people="user", says="name", proofs="credential credential_id", goes=True),
    "accounts.Identity": Table(people="user", says="issuer subject", plain="provider", goes=True),
    "accounts.SamlRequest": Table(people="user", proofs="request_id", goes=True),
    "accounts.SecurityEvent": Table(apart="address agent data_json", plain="kind via salt hash"),
    "accounts.SecurityHead": Table(plain="hash cut_hash"),
    # workspaces
    "workspaces.Workspace": Table(people="deleted_by", says="name", plain="slug language currency"),
    "workspaces.Product": Table(says="name description", plain="key_prefix"),
    "workspaces.Membership": Table(people="user", goes=True),
    "workspaces.Area": Table(people="owner", says="name"),
    "workspaces.Skill": Table(says="name"),
    "workspaces.SavedView": Table(people="owner", says="name query", plain="page", goes=True),
    "workspaces.Presence": Table(people="user", says="place", plain="tab", goes=True),
    # discussion
    "discussion.Comment_mentions": Table(people="user", goes=True),
    "discussion.Comment": Table(people="author", says="body"),
    "discussion.Watch": Table(people="user", goes=True),
    "discussion.Notice": Table(people="user by", plain="kind", goes=True, whose="user"),
    # requirements
    "requirements.Requirement": Table(
        people="stage_owner",
        says="description source_detail rationale implementation steps acceptance fit_criteria "
        "process_diagram rule_table deliverables custom",
        plain="stages row_numbers",
    ),
    "requirements.RequirementType": Table(
        says="name_en name_zh template deliverables", plain="colour icon mandatory"
    ),
    "requirements.CustomField": Table(says="name_en name_zh options", plain="key unit types"),
    "requirements.ScopeStatement": Table(says="reason"),
    "requirements.Stakeholder": Table(says="name"),
    "requirements.Demand": Table(says="note"),
    # resources
    "resources.Calendar": Table(plain="region weekend seeded_years"),
    "resources.CalendarDay": Table(says="name"),
    "resources.Department": Table(people="head", says="name"),
    "resources.Person": Table(people="user", says="name experience role", plain="week"),
    "resources.SkillLevelWords": Table(says="en zh"),
    "resources.Leave": Table(says="name"),
    "resources.Borrowing": Table(people="decided_by", says="reason answer"),
    # equipment
    "equipment.Item": Table(says="pieces place notes", plain="kind unit"),
    "equipment.Movement": Table(people="by", says="words"),
    "equipment.Booking": Table(people="decided_by", says="words answer"),
    "equipment.Purchase": Table(people="decided_by", says="supplier reason answer", plain="currency"),
    "equipment.PartDelivery": Table(people="by", says="serials words"),
    # goals
    "goals.Theme": Table(says="description"),
    "goals.Objective": Table(says="description metric conclusion", plain="unit period"),
    "goals.KeyResult": Table(people="owner", says="title metric", plain="unit"),
    "goals.CheckIn": Table(people="by", says="comment"),
    "goals.Edition": Table(people="by", sealed="content", plain="hash"),
    "goals.Agreement": Table(people="user"),
    "goals.PullLookedAt": Table(people="user", says="reason", plain="fingerprint"),
    # projects
    "projects.Project": Table(says="goal"),
    "projects.ProjectManager": Table(people="user"),
    "projects.MilestoneGate": Table(people="owner decided_by", says="reason conditions"),
    "projects.Criterion": Table(people="by", says="text evidence"),
    "projects.ExternalFactor": Table(says="source"),
    "projects.Delivery": Table(says="goal"),
    "projects.ProjectTemplate": Table(people="created_by", says="name", plain="shape"),
    # prioritisation
    "prioritisation.RatingSession": Table(says="purpose criteria because"),
    "prioritisation.Rater": Table(people="user"),
    "prioritisation.RatingRound": Table(says="result"),
    "prioritisation.Ballot": Table(people="user", says="answers", plain="salt"),
    "prioritisation.RatingReason": Table(people="user", says="body"),
    "prioritisation.Ranking": Table(says="criteria"),
    "prioritisation.Score": Table(people="author", says="inputs"),
    "prioritisation.ListCycle": Table(says="before order"),
    "prioritisation.ListEdition": Table(people="by", says="order moves reason source"),
    # planning
    "planning.Release": Table(says="name"),
    "planning.Task": Table(says="pauses recurrence"),
    "planning.Proposal": Table(people="created_by settled_by", says="answer"),
    # scenarios
    "scenarios.PlanCopy": Table(people="made_by", says="name note", plain="scope"),
    "scenarios.CopiedRow": Table(sealed="key name frozen changes"),
    "scenarios.Replan": Table(people="made_by", says="slips answers"),
    # risks
    "risks.Scheme": Table(plain="scale"),
    "risks.Risk": Table(
        says="cause event effect category contingency contingency_trigger",
        plain="inherent_delay inherent_cost residual_delay residual_cost",
    ),
    "risks.About": Table(plain="key"),
    "risks.Reading": Table(people="by"),
    "risks.Response": Table(people="owner", says="words"),
    "risks.Occurrence": Table(people="by", says="happened done lesson"),
    "risks.Session": Table(says="topic expert people questions"),
    "risks.Candidate": Table(people="author", says="cause event effect category"),
    "risks.Vote": Table(people="user"),
    "risks.WarningRule": Table(plain="measure scope"),
    "risks.Warning": Table(says="affected people"),
    # budgets
    "budgets.ExchangeRate": Table(plain="base currency"),
    "budgets.BudgetLine": Table(people="approver", says="category note", plain="currency"),
    "budgets.Commitment": Table(says="supplier note about", plain="currency"),
    "budgets.Actual": Table(people="by", sealed="note voucher", plain="currency"),
    "budgets.Change": Table(people="by", sealed="changes"),
    "budgets.Approved": Table(people="by", sealed="rows name", plain="base"),
    "budgets.Adjustment": Table(people="decided_by", says="reason answer"),
    # forecasts
    "forecasts.Forecast": Table(people="made_by", says="name parameters answer money", plain="scope digest"),
    "forecasts.Promise": Table(says="name quantiles", plain="key"),
    # traceability
    "traceability.WatchedFields": Table(plain="link_kind fields"),
    "traceability.TestCase": Table(says="description url"),
    # wording
    "wording.DictionaryWord": Table(people="author", says="words folded instead", plain="rule"),
    "wording.IgnoredHit": Table(people="author", says="words folded reason", plain="rule"),
    "wording.Check": Table(says="hits"),
    # similarity
    "similarity.SetAside": Table(people="author"),
    "similarity.Meaning": Table(plain="digest vector"),
    # baselines
    "baselines.Snapshot": Table(sealed="content", plain="hash"),
    "baselines.Baseline": Table(people="taken_by", sealed="name reason", plain="scope hash"),
    "baselines.BaselineItem": Table(sealed="key title"),
    # reviews
    "reviews.Review": Table(says="purpose checklist cancelled_because"),
    "reviews.Seat": Table(people="user", says="ticked"),
    "reviews.VerdictGiven": Table(people="user", says="reason"),
    "reviews.Remark": Table(people="author resolved_by", says="quote body", plain="field"),
    "reviews.Signature": Table(people="user", sealed="name content_hash proof"),
    "reviews.Touched": Table(people="by"),
    "reviews.MilestoneMeeting_people": Table(people="user"),
    # responsibility
    "responsibility.AreaPlace": Table(people="reviewed_by", says="note"),
    "responsibility.AreaSeat": Table(people="user"),
    "responsibility.Settlement": Table(people="by", says="mark people reason evidence", plain="kind"),
    "responsibility.Charter": Table(says="purpose rows people duties"),
    "responsibility.StartGate": Table(people="started_by", says="override_reason missing_then"),
    "responsibility.StartPart": Table(people="user", says="confirmed note"),
    # roadmaps
    "roadmaps.Roadmap": Table(people="created_by", says="name", plain="products levels"),
    "roadmaps.SharedLink": Table(people="created_by revoked_by", proofs="hash", plain="hint fields"),
    # tracking
    "tracking.ReportPlan_recipients": Table(people="user", goes=True),
    "tracking.ReportPlan": Table(plain="sections"),
    "tracking.Report": Table(people="made_by", sealed="content money words"),
    "tracking.Issued": Table(people="by", plain="hash"),
    "tracking.CheckIn": Table(people="by", says="reason note"),
    "tracking.Alarm": Table(people="acknowledged_by", says="name affected people reason", plain="key"),
    "tracking.Watch": Table(plain="limits"),
    # decisions
    "decisions.Disagreement": Table(people="authority", says="background deadlines criteria ended_because"),
    "decisions.About": Table(says="name", plain="key"),
    "decisions.Party": Table(people="user"),
    "decisions.Position": Table(people="user", says="position reasons evidence criteria"),
    "decisions.Assent": Table(people="user"),
    "decisions.Option": Table(people="author", says="title text effects"),
    "decisions.Round": Table(says="result"),
    "decisions.Sheet": Table(people="user", says="scores"),
    "decisions.Reason": Table(people="user", says="text"),
    "decisions.Conflict": Table(people="dismissed_by", says="facts dismissed_because", plain="signature"),
    "decisions.ConflictParty": Table(people="user"),
    "decisions.Decision": Table(
        says="applied",
        sealed="choice grounds deciders options criteria agreement consequences facts",
        plain="hash",
    ),
    "decisions.DecisionItem": Table(sealed="key title"),
    "decisions.Contradiction": Table(says="detail"),
    # evaluation
    "evaluation.EvaluationCycle": Table(people="lead appeals_to", says="title note criteria"),
    "evaluation.CriteriaEdition": Table(people="by", says="criteria reason"),
    "evaluation.Evaluation": Table(
        people="subject", says="comment", sealed="snapshot", plain="hash", when=_closed
    ),
    "evaluation.Judgement": Table(people="judge", says="scores words"),
    "evaluation.Appeal": Table(people="answered_by", says="words grounds criterion"),
    "evaluation.FeedbackRequest": Table(people="asker asked", says="question"),
    "evaluation.Feedback": Table(people="giver recipient", says="went_well to_change answer", hides="giver"),
    "evaluation.FeedbackCycle": Table(people="lead", says="title question"),
    "evaluation.FeedbackPair": Table(people="giver recipient", hides="giver"),
    # documents
    "documents.Document": Table(plain="language edition scope"),
    "documents.Section": Table(says="heading body", plain="selection role"),
    "documents.Issue": Table(people="issued_by", sealed="content note edition", plain="content_hash"),
    "documents.DocumentFile": Table(
        people="created_by", says="file_name", files="content", plain="content_hash"
    ),
    # interchange
    "interchange.CalendarFeed": Table(people="user", proofs="hash", plain="hint", goes=True),
    "interchange.PlanFile": Table(
        people="imported_by", says="file_name project_facts baselines", files="shell", plain="content_hash"
    ),
    "interchange.PlanElement": Table(says="facts said left", files="xml"),
    "interchange.ReqifImport": Table(people="imported_by", says="file_name mapping"),
    "interchange.ReqifMember": Table(says="name header facts", files="xml"),
    "interchange.ReqifFile": Table(files="content", plain="path media_type content_hash"),
    "interchange.ReqifObject": Table(says="type values origins", plain="identifier base"),
    "interchange.ImportSession": Table(
        people="created_by", says="file_name layout mapping diff", files="file", plain="kind content_hash"
    ),
    "interchange.RememberedMapping": Table(says="mapping", plain="headings_hash"),
    "interchange.ImportedRow": Table(plain="outside_key"),
    # operations
    "operations.Backup": Table(says="problem", plain="host path sha256 digest"),
    "operations.SlowStatement": Table(plain="sql during shape classes"),
    # privacy
    "privacy.Retention": Table(people="changed_by", plain="code"),
    "privacy.Removal": Table(plain="counts"),
    "privacy.DataExport": Table(people="person asked_by", files="content", goes=True, whose="person"),
}
