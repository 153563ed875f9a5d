using System.Globalization;
using Korevagt.Domain.Texts;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Reports.Texts;

/// <summary>
/// Every word of the reports in one language; used by page and terminal alike. Texts with {0} are filled by
/// <see cref="Fill"/>.
/// </summary>
public sealed record ReportTexts
{
    /// <summary>The texts of a language.</summary>
    public static ReportTexts For(Language language) => language == Language.En ? EnglishTexts.Texts : DanishTexts.Texts;

    /// <summary>Fills the places {0}, {1}, ... of a text with values that are already written.</summary>
    public static string Fill(string text, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, text, values);

    /// <summary>The phrases of the plain answer.</summary>
    public required AnswerTexts Answer { get; init; }

    /// <summary>How to read the figures.</summary>
    public required IReadOnlyList<Definition> Reading { get; init; }

    /// <summary>Title of the page: name of the baseline.</summary>
    public required string Title { get; init; }

    /// <summary>Beneath the title: baseline, year, replications.</summary>
    public required string Subtitle { get; init; }

    /// <summary>Heading of the plain answers.</summary>
    public required string AnswerHeading { get; init; }

    /// <summary>Heading of a scenario's changes.</summary>
    public required string Changes { get; init; }

    /// <summary>Link from an answer to the scenario's section.</summary>
    public required string SeeDetails { get; init; }

    /// <summary>Heading of the key figures.</summary>
    public required string KeyFiguresHeading { get; init; }

    /// <summary>Caption of the key figures.</summary>
    public required string KeyFiguresCaption { get; init; }

    /// <summary>What the baseline is called beside its name.</summary>
    public required string BaselineRole { get; init; }

    /// <summary>Group of key figures about money.</summary>
    public required string GroupMoney { get; init; }

    /// <summary>Group of key figures about service.</summary>
    public required string GroupService { get; init; }

    /// <summary>Group of key figures about visits and driving.</summary>
    public required string GroupVisits { get; init; }

    /// <summary>Annual cost.</summary>
    public required string AnnualCost { get; init; }

    /// <summary>Saving of a full year.</summary>
    public required string SavingPerYear { get; init; }

    /// <summary>The certain part of the saving.</summary>
    public required string SavingContracted { get; init; }

    /// <summary>The simulated part of the saving.</summary>
    public required string SavingSimulated { get; init; }

    /// <summary>Effect in the first year.</summary>
    public required string SavingFirstYear { get; init; }

    /// <summary>Before the date a change takes effect.</summary>
    public required string From { get; init; }

    /// <summary>Contracted car hours.</summary>
    public required string ContractedHours { get; init; }

    /// <summary>Mean response time.</summary>
    public required string ResponseMean { get; init; }

    /// <summary>Median response time.</summary>
    public required string ResponseP50 { get; init; }

    /// <summary>90 % response time.</summary>
    public required string ResponseP90 { get; init; }

    /// <summary>95 % response time.</summary>
    public required string ResponseP95 { get; init; }

    /// <summary>Visits arisen in a year.</summary>
    public required string Visits { get; init; }

    /// <summary>Visits handed to daytime.</summary>
    public required string HandedToDaytime { get; init; }

    /// <summary>The same in a narrow column.</summary>
    public required string HandedToDaytimeShort { get; init; }

    /// <summary>Visits handed to another service, since no more may wait.</summary>
    public required string HandedOn { get; init; }

    /// <summary>Visits moved to daytime by the scenario.</summary>
    public required string MovedToDaytime { get; init; }

    /// <summary>Kilometres in a year.</summary>
    public required string Kilometers { get; init; }

    /// <summary>Overtime hours in a year.</summary>
    public required string OvertimeHours { get; init; }

    /// <summary>Share of the car hours in use.</summary>
    public required string Utilization { get; init; }

    /// <summary>Between a share and minutes.</summary>
    public required string Within { get; init; }

    /// <summary>A target that is met.</summary>
    public required string TargetMet { get; init; }

    /// <summary>A target that is not met.</summary>
    public required string TargetMissed { get; init; }

    /// <summary>Without the change, in a narrow column.</summary>
    public required string Before { get; init; }

    /// <summary>With the change, in a narrow column.</summary>
    public required string After { get; init; }

    /// <summary>The difference, in a narrow column.</summary>
    public required string Change { get; init; }

    /// <summary>The difference with its interval, in a narrow column.</summary>
    public required string ChangeWithInterval { get; init; }

    /// <summary>The difference of shares with its interval, in a narrow column.</summary>
    public required string PointsWithInterval { get; init; }

    /// <summary>The difference of shares, in a narrow column.</summary>
    public required string PointsChange { get; init; }

    /// <summary>Heading, for screen readers, of the drawn differences.</summary>
    public required string DrawnChange { get; init; }

    /// <summary>Legend: without the change.</summary>
    public required string WithoutChange { get; init; }

    /// <summary>Legend: with the change.</summary>
    public required string WithChange { get; init; }

    /// <summary>Heading of a scenario's section: its name.</summary>
    public required string ScenarioHeading { get; init; }

    /// <summary>Name, for screen readers, of the row of tabs.</summary>
    public required string ScenarioTabs { get; init; }

    /// <summary>Title of the map.</summary>
    public required string MapTitle { get; init; }

    /// <summary>Summary of the map: areas 5 minutes longer, areas 5 minutes shorter, areas.</summary>
    public required string MapSummary { get; init; }

    /// <summary>The area that loses most: name, difference.</summary>
    public required string MapSummaryMost { get; init; }

    /// <summary>Title of the map's legend.</summary>
    public required string LegendTitle { get; init; }

    /// <summary>A class around zero.</summary>
    public required string LessThan { get; init; }

    /// <summary>The outermost classes.</summary>
    public required string OrMore { get; init; }

    /// <summary>Between the ends of a class.</summary>
    public required string To { get; init; }

    /// <summary>An area without visits.</summary>
    public required string NoVisits { get; init; }

    /// <summary>A station.</summary>
    public required string Station { get; init; }

    /// <summary>A station that loses a shift.</summary>
    public required string StationWithRemovedShift { get; init; }

    /// <summary>A station that gets a shift or is moved.</summary>
    public required string StationWithAddedShift { get; init; }

    /// <summary>A station that the scenario moves.</summary>
    public required string MovedStation { get; init; }

    /// <summary>Border between districts.</summary>
    public required string DistrictBorder { get; init; }

    /// <summary>What the map's areas are.</summary>
    public required string MapNote { get; init; }

    /// <summary>90 % response time in a tip.</summary>
    public required string P90Short { get; init; }

    /// <summary>Before the minutes of the target.</summary>
    public required string ShareWithin { get; init; }

    /// <summary>After a number of visits.</summary>
    public required string VisitsAYear { get; init; }

    /// <summary>Title of the histogram.</summary>
    public required string HistogramTitle { get; init; }

    /// <summary>Summary of the histogram: minutes, visits before, visits after.</summary>
    public required string HistogramSummary { get; init; }

    /// <summary>Axis of response times.</summary>
    public required string ResponseAxis { get; init; }

    /// <summary>The last step of the histogram.</summary>
    public required string AndMore { get; init; }

    /// <summary>The line of the target.</summary>
    public required string TargetLine { get; init; }

    /// <summary>Opens the figures behind a chart.</summary>
    public required string FiguresOfChart { get; init; }

    /// <summary>Title of the chart of the hours.</summary>
    public required string HoursTitle { get; init; }

    /// <summary>Summary of the hours: from, to, difference.</summary>
    public required string HoursSummary { get; init; }

    /// <summary>Summary of the hours when none grows.</summary>
    public required string HoursSummaryNone { get; init; }

    /// <summary>Axis of hours.</summary>
    public required string HourAxis { get; init; }

    /// <summary>The night in the chart of the hours.</summary>
    public required string Night { get; init; }

    /// <summary>Visits by the hour they were ordered in.</summary>
    public required string VisitsOrdered { get; init; }

    /// <summary>90 % response time over columns.</summary>
    public required string P90Minutes { get; init; }

    /// <summary>Heading of the districts.</summary>
    public required string DistrictHeading { get; init; }

    /// <summary>Caption of the districts.</summary>
    public required string DistrictCaption { get; init; }

    /// <summary>A district.</summary>
    public required string District { get; init; }

    /// <summary>Visits a year.</summary>
    public required string VisitsPerYear { get; init; }

    /// <summary>The region.</summary>
    public required string WholeRegion { get; init; }

    /// <summary>Heading of the areas.</summary>
    public required string AreasHeading { get; init; }

    /// <summary>Caption of the areas that lose most.</summary>
    public required string AreasCaption { get; init; }

    /// <summary>When no area loses.</summary>
    public required string NoAreaLoses { get; init; }

    /// <summary>Opens all areas.</summary>
    public required string AllAreas { get; init; }

    /// <summary>Caption of all areas.</summary>
    public required string AllAreasCaption { get; init; }

    /// <summary>An area.</summary>
    public required string Area { get; init; }

    /// <summary>Heading of the shifts.</summary>
    public required string ShiftsHeading { get; init; }

    /// <summary>Caption of the shifts.</summary>
    public required string ShiftsCaption { get; init; }

    /// <summary>A shift.</summary>
    public required string Shift { get; init; }

    /// <summary>Number of cars.</summary>
    public required string Cars { get; init; }

    /// <summary>Contracted hours.</summary>
    public required string Hours { get; init; }

    /// <summary>Visits made.</summary>
    public required string VisitsMade { get; init; }

    /// <summary>Kilometres.</summary>
    public required string KilometersShort { get; init; }

    /// <summary>Overtime.</summary>
    public required string OvertimeShort { get; init; }

    /// <summary>Utilisation.</summary>
    public required string UtilizationShort { get; init; }

    /// <summary>Annual cost.</summary>
    public required string CostShort { get; init; }

    /// <summary>A shift that the scenario removes.</summary>
    public required string RemovedShift { get; init; }

    /// <summary>A shift that the scenario adds.</summary>
    public required string AddedShift { get; init; }

    /// <summary>All shifts together.</summary>
    public required string AllShifts { get; init; }

    /// <summary>Heading of what is not counted.</summary>
    public required string NotIncludedHeading { get; init; }

    /// <summary>Before the costs that may move elsewhere.</summary>
    public required string NotIncluded { get; init; }

    /// <summary>When there is none.</summary>
    public required string NothingLeftOut { get; init; }

    /// <summary>Before the moved costs that are counted.</summary>
    public required string IncludedCosts { get; init; }

    /// <summary>A cost nobody has a price for.</summary>
    public required string NoFigure { get; init; }

    /// <summary>Unit of a moved cost.</summary>
    public required string PerKilometer { get; init; }

    /// <summary>Unit of a moved cost.</summary>
    public required string PerVisitOutsideTarget { get; init; }

    /// <summary>Unit of a moved cost.</summary>
    public required string PerVisitHandedToDaytime { get; init; }

    /// <summary>Heading of the assumptions.</summary>
    public required string AssumptionsHeading { get; init; }

    /// <summary>Caption of the assumptions.</summary>
    public required string AssumptionsCaption { get; init; }

    /// <summary>When there are none.</summary>
    public required string NoAssumptions { get; init; }

    /// <summary>Where an assumption stands.</summary>
    public required string AssumptionPlace { get; init; }

    /// <summary>What is assumed.</summary>
    public required string AssumptionText { get; init; }

    /// <summary>An assumption of a scenario: its name.</summary>
    public required string AssumptionOnlyIn { get; init; }

    /// <summary>Heading of how to read the figures.</summary>
    public required string ReadingHeading { get; init; }

    /// <summary>Heading of the provenance.</summary>
    public required string ProvenanceHeading { get; init; }

    /// <summary>Caption of the provenance.</summary>
    public required string ProvenanceCaption { get; init; }

    /// <summary>Heading of a provenance row's name.</summary>
    public required string ProvenanceItem { get; init; }

    /// <summary>Heading of a provenance row's value.</summary>
    public required string ProvenanceValue { get; init; }

    /// <summary>Version of the engine.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>The year evaluated.</summary>
    public required string Year { get; init; }

    /// <summary>The seed.</summary>
    public required string Seed { get; init; }

    /// <summary>The replications.</summary>
    public required string Replications { get; init; }

    /// <summary>Hash of the baseline.</summary>
    public required string BaselineHash { get; init; }

    /// <summary>Hash of the map.</summary>
    public required string MapHash { get; init; }

    /// <summary>Hash of a scenario: its name.</summary>
    public required string ScenarioHash { get; init; }
}
