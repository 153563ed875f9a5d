using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Planning.Analysis;

namespace Korevagt.Reports.Analysis;

/// <summary>The words of a queueing analysis in one language; composite formats tell in their comment what fills them.</summary>
public sealed record AnalysisTexts
{
    /// <summary>Title of the table of roster states as queues.</summary>
    public required string StatesCaption { get; init; }

    /// <summary>Title of the table of response times by roster state.</summary>
    public required string ResponsesCaption { get; init; }

    /// <summary>Title of the table of the year's figures beside the simulated ones.</summary>
    public required string YearCaption { get; init; }

    /// <summary>Title of the table of shifts.</summary>
    public required string ShiftsCaption { get; init; }

    /// <summary>Title of the table of districts.</summary>
    public required string DistrictsCaption { get; init; }

    /// <summary>Heading of the sentences on the difference.</summary>
    public required string DifferenceHeading { get; init; }

    /// <summary>Heading of what the analysis takes for granted.</summary>
    public required string AssumedHeading { get; init; }

    /// <summary>A roster state.</summary>
    public required string State { get; init; }

    /// <summary>Hours of the year.</summary>
    public required string Hours { get; init; }

    /// <summary>How the figures were found.</summary>
    public required string Method { get; init; }

    /// <summary>Visits in an hour.</summary>
    public required string VisitsPerHour { get; init; }

    /// <summary>Mean minutes of a visit, drive out included.</summary>
    public required string Service { get; init; }

    /// <summary>Share of time busy.</summary>
    public required string Busy { get; init; }

    /// <summary>Share of time on the way home.</summary>
    public required string Homeward { get; init; }

    /// <summary>Probability that all are busy.</summary>
    public required string AllBusy { get; init; }

    /// <summary>Mean wait in line.</summary>
    public required string Wait { get; init; }

    /// <summary>Share of visits that no car sets out to at once.</summary>
    public required string Waiting { get; init; }

    /// <summary>Mean drive.</summary>
    public required string Drive { get; init; }

    /// <summary>Mean response time.</summary>
    public required string Response { get; init; }

    /// <summary>90 % response time.</summary>
    public required string P90 { get; init; }

    /// <summary>Share within a target: minutes.</summary>
    public required string Within { get; init; }

    /// <summary>Share of car hours driving or at patients.</summary>
    public required string Utilization { get; init; }

    /// <summary>Column of analysed figures.</summary>
    public required string Analysed { get; init; }

    /// <summary>Column of simulated figures.</summary>
    public required string Simulated { get; init; }

    /// <summary>Column of their difference.</summary>
    public required string Difference { get; init; }

    /// <summary>Column of the part of the difference that has no size of its own.</summary>
    public required string Rest { get; init; }

    /// <summary>The whole year.</summary>
    public required string WholeYear { get; init; }

    /// <summary>Nobody is on duty.</summary>
    public required string Nobody { get; init; }

    /// <summary>Working days.</summary>
    public required string WorkingDays { get; init; }

    /// <summary>Other days.</summary>
    public required string OtherDays { get; init; }

    /// <summary>Every day.</summary>
    public required string EveryDay { get; init; }

    /// <summary>Short names of the methods.</summary>
    public required IReadOnlyDictionary<AnalysisMethod, string> Methods { get; init; }

    /// <summary>Short names of the parts of the difference, for columns.</summary>
    public required IReadOnlyDictionary<BrokenAssumption, string> Parts { get; init; }

    /// <summary>
    /// Each part of the difference in a sentence: what the plan does, with up to two figures of the plan; effects follow.
    /// </summary>
    public required IReadOnlyDictionary<BrokenAssumption, string> PartSentences { get; init; }

    /// <summary>The effects of a part: mean response, percentage points within the first target, its minutes, utilisation.</summary>
    public required string Effects { get; init; }

    /// <summary>The whole difference: simulated mean, analysed mean, effects.</summary>
    public required string WholeDifference { get; init; }

    /// <summary>
    /// The rest: duties a year, overtime hours a year, share of visits late in a duty, minutes of it in line, share of visits that
    /// find their car on its way home, minutes of it driving; effects.
    /// </summary>
    public required string RestSentence { get; init; }

    /// <summary>Which part is the largest: name, minutes.</summary>
    public required string LargestPart { get; init; }

    /// <summary>The methods and their sources.</summary>
    public required string AssumedMethods { get; init; }

    /// <summary>The lists of cars by dispatch rule.</summary>
    public required string AssumedLists { get; init; }

    /// <summary>The lists where each district is its own system.</summary>
    public required string AssumedStrict { get; init; }

    /// <summary>Service: minutes at the patient.</summary>
    public required string AssumedService { get; init; }

    /// <summary>Visits wait in line.</summary>
    public required string AssumedLine { get; init; }

    /// <summary>Visits do not wait.</summary>
    public required string AssumedLoss { get; init; }

    /// <summary>A line with a limit: places, largest share that would be turned away.</summary>
    public required string AssumedLimit { get; init; }

    /// <summary>Response times: mean delay.</summary>
    public required string AssumedResponse { get; init; }

    /// <summary>Visits without figures: number.</summary>
    public required string NotAnalysed { get; init; }

    /// <summary>The words of a language.</summary>
    public static AnalysisTexts For(Language language) => language == Language.En ? EnglishAnalysis.Texts : DanishAnalysis.Texts;

    /// <summary>The days of a state in words.</summary>
    public string Days(DaySelection days) => days switch
    {
        DaySelection.WorkingDays => WorkingDays,
        DaySelection.NonWorkingDays => OtherDays,
        _ => EveryDay,
    };
}
