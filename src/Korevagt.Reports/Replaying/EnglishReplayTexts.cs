using Korevagt.Planning.Replaying;
namespace Korevagt.Reports.Replaying;

/// <summary>The words of a replay in English.</summary>
internal static class EnglishReplayTexts
{
    public static ReplayTexts Texts { get; } = new()
    {
        Agrees = "The simulation can be used for the region: on average it is {0} ({1}), and 90% are reached within {2} against {3} in the log.",
        Deviates = "The simulation's response times cannot be used as they are: on average it is {0} ({1}), and 90% are reached within {2} against {3} in the log.",
        OtherSpread = "The mean holds (the simulation is {0}; {1}), but the spread does not: 90% are reached within {2} against {3} in the log, {4} against {5} are reached within the service target, and the Kolmogorov distance is {6}.",
        NotCertain = "The simulation is {0} on average ({1}), but that may be chance: the log has too few nights to tell.",
        TooFewVisits = "The log has only {0} visits with an arrival: too few to tell.",
        NothingToCompare = "The log has no arrivals: there is nothing to compare with, only simulated figures. On average visits are reached in {0}, 90% within {1}.",
        TooFast = "{0} too fast",
        TooSlow = "{0} too slow",
        Even = "not to be told from the log",
        FastIn = "too fast in {0}",
        SlowIn = "too slow in {0}",
        SpreadIn = "the mean holds but the spread differs in {0}",
        NotCertainIn = "perhaps biased, not certainly, in {0}",
        TooFewIn = "too few visits to tell in {0}",
        More = "{0} more",
        DistrictsAgree = "All districts lie within the bounds.",
        HoursAgree = "All hours of the clock lie within the bounds.",
        ByHour = "By hour of the clock: {0}.",
        HourItem = "the hour {0}",
        NothingDrawn = "The log tells everything about each visit: nothing is drawn.",
        Drawn = "Drawn from the plan's distributions: the place of {0} visits, the dispatch of {1}, the stay of {2}; {3} replications.",
        NotMade = "In the simulation no car sets out to {0} of the log's visits (handed to daytime, handed on, or open at the year's end); those with a logged arrival count as missed.",
        Rejected = "{0} rows of the log are no visits and are left out.",
        Bounds = "Bounds (our choice): mean {0} min or {1}, 90% time {2} min or {3}, share within the service target {4}, Kolmogorov distance {5}, at least {6} visits; a bias counts as certain only when its 95% interval over nights does not hold zero.",
        Title = "{0}: the log from {1} to {2}, {3} visits",
        Columns = ["Group", "Visits", "Mean", "p50", "p90", "On time", "Bias, min", "Distance", "Verdict"],
        Region = "The region",
        Share = "Share",
        Logged = "Logged, min",
        Simulated = "Simulated, min",
        Legend = "logged → simulated; bias: simulated minus logged",
        Verdicts = new Dictionary<ReplayVerdict, string>
        {
            [ReplayVerdict.Agrees] = "agrees",
            [ReplayVerdict.TooFast] = "too fast",
            [ReplayVerdict.TooSlow] = "too slow",
            [ReplayVerdict.OtherSpread] = "other spread",
            [ReplayVerdict.NotCertain] = "not certain",
            [ReplayVerdict.TooFewVisits] = "too few visits",
        },
    };
}
