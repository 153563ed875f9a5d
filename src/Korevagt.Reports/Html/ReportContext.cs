using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>What every part of the page needs.</summary>
/// <param name="Comparison">The comparison shown.</param>
/// <param name="Format">How numbers and dates are written.</param>
internal sealed record ReportContext(Comparison Comparison, ReportFormat Format)
{
    public PlanEvaluation Baseline => Comparison.Baseline.Evaluation;

    public Language Language => Format.Language;

    /// <summary>Inden for 180 min: what the first target's share is a share of.</summary>
    public string ShareWithin => $"{Say(ReportTexts.ShareWithin)} {Format.Number(Baseline.Targets[0].WithinMinutes)} min";

    /// <summary>Whether any plan cannot keep up with its visits.</summary>
    public bool SomeCannotKeepUp => Baseline.CannotKeepUp || Comparison.Scenarios.Any(scenario => scenario.Evaluation.CannotKeepUp);

    public string Say(Text text) => Format.Say(text);
}
