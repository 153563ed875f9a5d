using Korevagt.Domain.Texts;
namespace Korevagt.Reports.Fit;

/// <summary>The words of the page about a demand fitted to a visit log; places {0}, {1}, ... are filled in.</summary>
public sealed record FitPageTexts
{
    /// <summary>Title of the page.</summary>
    public required string Title { get; init; }

    /// <summary>Plan.</summary>
    public required string Subtitle { get; init; }

    /// <summary>Heading of the sentences.</summary>
    public required string AnswerHeading { get; init; }

    /// <summary>Heading of the curve.</summary>
    public required string WeekHeading { get; init; }

    /// <summary>Title of the curve.</summary>
    public required string WeekTitle { get; init; }

    /// <summary>Busiest hour, its visits, quietest open hour, its visits.</summary>
    public required string WeekSummary { get; init; }

    /// <summary>Legend.</summary>
    public required string Fitted { get; init; }

    /// <summary>Legend.</summary>
    public required string Band { get; init; }

    /// <summary>Legend.</summary>
    public required string Came { get; init; }

    /// <summary>Caption.</summary>
    public required string ClockCaption { get; init; }

    /// <summary>Column.</summary>
    public required string Hour { get; init; }

    /// <summary>Column.</summary>
    public required string Expected { get; init; }

    /// <summary>Column.</summary>
    public required string CameColumn { get; init; }

    /// <summary>Column.</summary>
    public required string CameOverExpected { get; init; }

    /// <summary>Column.</summary>
    public required string Residual { get; init; }

    /// <summary>Heading.</summary>
    public required string EffectsHeading { get; init; }

    /// <summary>Caption.</summary>
    public required string EffectsCaption { get; init; }

    /// <summary>Column.</summary>
    public required string Effect { get; init; }

    /// <summary>Column.</summary>
    public required string Difference { get; init; }

    /// <summary>Hidden column heading.</summary>
    public required string DrawnDifference { get; init; }

    /// <summary>Stands where nothing was estimated.</summary>
    public required string NotToldByLog { get; init; }

    /// <summary>Row.</summary>
    public required string TrendRow { get; init; }

    /// <summary>Title.</summary>
    public required string TimeTitle { get; init; }

    /// <summary>Months outside two standard deviations, all months, expected by chance.</summary>
    public required string TimeSummary { get; init; }

    /// <summary>Heading.</summary>
    public required string AreasHeading { get; init; }

    /// <summary>Caption.</summary>
    public required string AreasCaption { get; init; }

    /// <summary>Column.</summary>
    public required string Area { get; init; }

    /// <summary>Column.</summary>
    public required string District { get; init; }

    /// <summary>Column.</summary>
    public required string DistrictExpected { get; init; }

    /// <summary>Column.</summary>
    public required string FittedColumn { get; init; }

    /// <summary>Column.</summary>
    public required string Ratio { get; init; }

    /// <summary>Hidden column heading.</summary>
    public required string DrawnRatio { get; init; }

    /// <summary>Column, with the year.</summary>
    public required string YearRate { get; init; }

    /// <summary>Badge.</summary>
    public required string Differs { get; init; }

    /// <summary>Row.</summary>
    public required string WholeRegion { get; init; }

    /// <summary>Heading.</summary>
    public required string ResidualsHeading { get; init; }

    /// <summary>Paragraph.</summary>
    public required string ResidualsLead { get; init; }

    /// <summary>Title.</summary>
    public required string WeekResiduals { get; init; }

    /// <summary>Title.</summary>
    public required string MonthResiduals { get; init; }

    /// <summary>Title.</summary>
    public required string AreaResiduals { get; init; }

    /// <summary>Outside two, all, the largest: area, year, expected, came.</summary>
    public required string AreaResidualsSummary { get; init; }

    /// <summary>Outside two, all.</summary>
    public required string WeekResidualsSummary { get; init; }

    /// <summary>Legend.</summary>
    public required string FewerThanExpected { get; init; }

    /// <summary>Legend.</summary>
    public required string MoreThanExpected { get; init; }

    /// <summary>Heading.</summary>
    public required string TimesHeading { get; init; }

    /// <summary>What.</summary>
    public required string DurationTitle { get; init; }

    /// <summary>What.</summary>
    public required string FamiliesCaption { get; init; }

    /// <summary>Column.</summary>
    public required string Family { get; init; }

    /// <summary>Column.</summary>
    public required string Mean { get; init; }

    /// <summary>Column.</summary>
    public required string Variation { get; init; }

    /// <summary>Column.</summary>
    public required string Distance { get; init; }

    /// <summary>Column.</summary>
    public required string PValue { get; init; }

    /// <summary>Badge.</summary>
    public required string Recommended { get; init; }

    /// <summary>Paragraph.</summary>
    public required string FamiliesNote { get; init; }

    /// <summary>Summary of the settings.</summary>
    public required string SettingsTitle { get; init; }

    /// <summary>Heading.</summary>
    public required string LimitsHeading { get; init; }

    /// <summary>Heading.</summary>
    public required string ProvenanceHeading { get; init; }

    /// <summary>Column.</summary>
    public required string ProvenanceItem { get; init; }

    /// <summary>Column.</summary>
    public required string ProvenanceValue { get; init; }

    /// <summary>Row.</summary>
    public required string LogRow { get; init; }

    /// <summary>Row.</summary>
    public required string HashRow { get; init; }

    /// <summary>Row.</summary>
    public required string RowsRow { get; init; }

    /// <summary>Row.</summary>
    public required string PlanRow { get; init; }

    /// <summary>Row.</summary>
    public required string SmoothingRow { get; init; }

    /// <summary>Row.</summary>
    public required string ParametersRow { get; init; }

    /// <summary>Row.</summary>
    public required string PriorRow { get; init; }

    /// <summary>Opens the figures of a chart.</summary>
    public required string FiguresOfChart { get; init; }

    /// <summary>The days of the week.</summary>
    public required IReadOnlyList<string> Days { get; init; }

    /// <summary>The months.</summary>
    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>The kinds of day after the ordinary one.</summary>
    public required IReadOnlyList<string> DayKinds { get; init; }

    /// <summary>What the model assumes and cannot do.</summary>
    public required IReadOnlyList<string> Limits { get; init; }

    /// <summary>The texts of a language.</summary>
    public static FitPageTexts For(Language language) => language == Language.En ? EnglishFitPageTexts.Texts : DanishFitPageTexts.Texts;
}
