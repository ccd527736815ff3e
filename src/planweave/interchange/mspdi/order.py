"""In which order the published MSPDI schema wants the children of its elements. Names only; pure.

The order of Project 2007's schema (mspdi_pj12.xsd), with what later versions write put where they write it.
Elements of one name that may repeat stand together.
"""

from collections.abc import Mapping, Sequence

UNASSIGNED = -65535
"""The resource that an assignment of nobody names."""


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


ORDER: Mapping[str, Sequence[str]] = {
    "Project": _names(
        """SaveVersion BuildNumber UID Name GUID Title Subject Category Company Manager Author CreationDate Revision
        LastSaved ScheduleFromStart StartDate FinishDate FYStartDate CriticalSlackLimit CurrencyDigits CurrencySymbol
        CurrencyCode CurrencySymbolPosition CalendarUID BaselineCalendar DefaultStartTime DefaultFinishTime
        MinutesPerDay MinutesPerWeek DaysPerMonth DefaultTaskType DefaultFixedCostAccrual DefaultStandardRate
        DefaultOvertimeRate DurationFormat WorkFormat EditableActualCosts HonorConstraints EarnedValueMethod
        InsertedProjectsLikeSummary MultipleCriticalPaths NewTasksEffortDriven NewTasksEstimated
        SplitsInProgressTasks SpreadActualCost SpreadPercentComplete TaskUpdatesResource FiscalYearStart WeekStartDay
        MoveCompletedEndsBack MoveRemainingStartsBack MoveRemainingStartsForward MoveCompletedEndsForward
        BaselineForEarnedValue AutoAddNewResourcesAndTasks StatusDate CurrentDate MicrosoftProjectServerURL Autolink
        NewTaskStartDate NewTasksAreManual DefaultTaskEVMethod ProjectExternallyEdited ExtendedCreationDate
        ActualsInSync RemoveFileProperties AdminProject UpdateManuallyScheduledTasksWhenEditingLinks
        KeepTaskOnNearestWorkingTimeWhenMadeAutoScheduled Views Filters Groups Tables Maps Reports Drawings DataLinks
        VBAProjects OutlineCodes WBSMasks ExtendedAttributes Calendars Tasks Resources Assignments"""
    ),
    "Calendar": _names(
        "UID GUID Name IsBaseCalendar IsBaselineCalendar BaseCalendarUID WeekDays Exceptions WorkWeeks"
    ),
    "WeekDay": _names("DayType DayWorking TimePeriod WorkingTimes"),
    "TimePeriod": _names("FromDate ToDate"),
    "WorkingTime": _names("FromTime ToTime"),
    "WorkWeek": _names("TimePeriod Name WeekDays"),
    "Exception": _names(
        """EnteredByOccurrences TimePeriod Occurrences Name Type Period DaysOfWeek MonthItem MonthPosition Month
        MonthDay DayWorking WorkingTimes"""
    ),
    "Task": _names(
        """UID GUID ID Name Active Manual Type IsNull CreateDate Contact WBS WBSLevel OutlineNumber OutlineLevel
        Priority StartText FinishText DurationText Start Finish Duration ManualStart ManualFinish ManualDuration
        DurationFormat FreeformDurationFormat Work Stop Resume ResumeValid EffortDriven Recurring OverAllocated
        Estimated Milestone Summary DisplayAsSummary Critical IsSubproject IsSubprojectReadOnly SubprojectName
        ExternalTask ExternalTaskProject EarlyStart EarlyFinish LateStart LateFinish StartVariance FinishVariance
        WorkVariance FreeSlack TotalSlack StartSlack FinishSlack FixedCost FixedCostAccrual PercentComplete
        PercentWorkComplete Cost OvertimeCost OvertimeWork ActualStart ActualFinish ActualDuration ActualCost
        ActualOvertimeCost ActualWork ActualOvertimeWork RegularWork RemainingDuration RemainingCost RemainingWork
        RemainingOvertimeCost RemainingOvertimeWork ACWP CV ConstraintType CalendarUID ConstraintDate Deadline
        LevelAssignments LevelingCanSplit LevelingDelay LevelingDelayFormat PreLeveledStart PreLeveledFinish
        Hyperlink HyperlinkAddress HyperlinkSubAddress IgnoreResourceCalendar Notes HideBar Rollup BCWS BCWP
        PhysicalPercentComplete EarnedValueMethod PredecessorLink ActualWorkProtected ActualOvertimeWorkProtected
        ExtendedAttribute Baseline OutlineCode IsPublished StatusManager CommitmentStart CommitmentFinish
        CommitmentType TimephasedData"""
    ),
    "PredecessorLink": _names("PredecessorUID Type CrossProject CrossProjectName LinkLag LagFormat"),
    "Resource": _names(
        """UID GUID ID Name Type IsNull Initials Phonetics NTAccount MaterialLabel Code Group WorkGroup EmailAddress
        Hyperlink HyperlinkAddress HyperlinkSubAddress MaxUnits PeakUnits OverAllocated AvailableFrom AvailableTo
        Start Finish CanLevel AccrueAt Work RegularWork OvertimeWork ActualWork RemainingWork ActualOvertimeWork
        RemainingOvertimeWork PercentWorkComplete StandardRate StandardRateFormat Cost OvertimeRate
        OvertimeRateFormat OvertimeCost CostPerUse ActualCost ActualOvertimeCost RemainingCost RemainingOvertimeCost
        WorkVariance CostVariance SV CV ACWP CalendarUID Notes BCWS BCWP IsGeneric IsInactive IsEnterprise
        BookingType ActualWorkProtected ActualOvertimeWorkProtected ActiveDirectoryGUID CreationDate
        ExtendedAttribute Baseline OutlineCode IsCostResource AssnOwner AssnOwnerGuid IsBudget AvailabilityPeriods
        Rates TimephasedData"""
    ),
    "Assignment": _names(
        """UID GUID TaskUID ResourceUID PercentWorkComplete ActualCost ActualFinish ActualOvertimeCost
        ActualOvertimeWork ActualStart ActualWork ACWP Confirmed Cost CostRateTable RateScale CostVariance CV Delay
        Finish FinishVariance Hyperlink HyperlinkAddress HyperlinkSubAddress WorkVariance HasFixedRateUnits
        FixedMaterial LevelingDelay LevelingDelayFormat LinkedFields Milestone Notes Overallocated OvertimeCost
        OvertimeWork PeakUnits RegularWork RemainingCost RemainingOvertimeCost RemainingOvertimeWork RemainingWork
        ResponsePending Start Stop Resume StartVariance Summary SV Units UpdateNeeded VAC Work WorkContour BCWS BCWP
        BookingType ActualWorkProtected ActualOvertimeWorkProtected CreationDate AssnOwner AssnOwnerGuid BudgetCost
        BudgetWork ExtendedAttribute Baseline TimephasedData"""
    ),
    "TimephasedData": _names("Type UID Start Finish Unit Value"),
    "Baseline": _names(
        "TimephasedData Number Interim Start Finish Duration DurationFormat EstimatedDuration Work Cost BCWS BCWP"
    ),
}


WRITTEN_ELSEWHERE: Mapping[str, frozenset[str]] = {
    "Task": frozenset({"ExtendedAttribute", "Baseline", "OutlineCode"}),
    "Resource": frozenset({"ExtendedAttribute", "Baseline", "OutlineCode"}),
    "Exception": frozenset({"Month", "MonthItem", "MonthPosition", "MonthDay"}),
}
"""What Microsoft Project itself (2007 to 2019) writes in another place than its schema says; both are read by it."""


def places(parent: str) -> dict[str, int]:
    """Where each known child of `parent` stands."""
    return {name: at for at, name in enumerate(ORDER.get(parent, ()))}


def out_of_order(parent: str, children: Sequence[str]) -> tuple[str, str] | None:
    """The first pair of known children of which the later one belongs before the other; None where all is in order.

    What Project itself writes elsewhere does not count.
    """
    known, elsewhere = places(parent), WRITTEN_ELSEWHERE.get(parent, ())
    before = ""
    for name in children:
        if name not in known or name in elsewhere:
            continue
        if before and known[name] < known[before]:
            return before, name
        before = name
    return None


def unknown_to_schema(parent: str, children: Sequence[str]) -> list[str]:
    """Children that the schema does not name."""
    known = places(parent)
    return [name for name in children if known and name not in known]
