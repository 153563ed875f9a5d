using Korevagt.Domain.Service;

namespace Korevagt.Reports.Fit;

/// <summary>The sentences in English.</summary>
internal static class EnglishFitTexts
{
    public static FitTexts Texts { get; } = new()
    {
        Log = "The log has {0} visits from {1} to {2} in {3} areas, {4} a day on average.",
        Rejected = "{0} of {1} rows are rejected.",
        Trend = "Visits change by {0} a year (95% interval {1}).",
        TrendUnsure = "Visits change by {0} a year, but the 95% interval ({1}) also holds no change.",
        NoTrend = "So short a log does not show the trend from year to year; visits are taken as unchanged.",
        DaysVary = "Days vary more than chance does: their dispersion is {0} times that of chance ({1}). The model lets whole days vary by ±{2}, and intervals are wider for it.",
        DaysSteady = "Days vary no more than chance does: their dispersion is {0} times that of chance ({1}).",
        AreasShift = "The areas' shares change from quarter to quarter more than chance does (dispersion {0}, {1}); the areas' intervals are wider for it.",
        AreasSteady = "The areas' shares are the same throughout the log as far as chance lets one see (dispersion {0}, {1}).",
        AreasDiffer = "{0} of {1} areas surely have more or fewer visits than population, age and district lead one to expect; most of all {2}.",
        NoAreaDiffers = "No area surely has more or fewer visits than population, age and district lead one to expect.",
        AreaRatio = "{0} ({1} times the expected, {2})",
        NeverVisited = "{0} areas have no visits in the log: {1}. They get their district's level, lowered by the visits that did not come.",
        NotEstimated = "The log is too short to show: {0}. They are left out.",
        AllEstimated = "The log is long enough for every part of the model.",
        Duration = "{0} ({1} visits) follows best a {2} with mean {3} min and coefficient of variation {4}.",
        DurationEmpirical = "{0} ({1} visits) follows none of the families well enough; use the times themselves ({2} values, mean {3} min).",
        NoDuration = "{0} cannot be fitted: {1}.",
        ParkingIncluded = "Time on site runs in the log from arrival to departure and contains parking and handover: set parkingAndHandoverMinutes to 0 beside it.",
        Driving = "Driving takes {0} times as long as the road network says at free flow (95% interval {1}, {2} drives straight from patient to patient).",
        NoDriving = "The driving factor cannot be told: {0}.",
        NoDrives = "The driving factor was not looked for: the log has no driving times, or the plan no road map.",
        OnSite = "Time on site",
        DispatchDelay = "Time from order to dispatch",
        Settings = "For the plan's \"process\":",
        SettingsInFile = "The measured times themselves stand in the file of --json.",
        Part = part => part switch
        {
            "month" => "months",
            "trend" => "the trend from year to year",
            "dayKind.publicHoliday" => "public holidays",
            "dayKind.closingDay" => "other closing days",
            "dayKind.dayBefore" => "days before holidays",
            "dayKind.dayAfter" => "days after holidays",
            _ => part,
        },
        Family = kind => kind switch
        {
            DistributionKind.Exponential => "exponential distribution",
            DistributionKind.Lognormal => "lognormal distribution",
            DistributionKind.Gamma => "gamma distribution",
            _ => "empirical distribution",
        },
        Stages = ["Reading the log", "Fitting visits", "Fitting times", "Comparing drives with the road network"],
    };
}
