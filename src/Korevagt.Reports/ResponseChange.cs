using Korevagt.Evaluation;

namespace Korevagt.Reports;

/// <summary>Changes of quantiles of response times.</summary>
public static class ResponseChange
{
    /// <summary>After less before, in minutes; null where either is missing or only known to lie beyond a day.</summary>
    public static double? Of(double? before, double? after) =>
        ResponseLimit.Cuts(before) || ResponseLimit.Cuts(after) ? null : after - before;

    /// <inheritdoc cref="Of(double?, double?)"/>
    public static double? Of(BeforeAndAfter figure) => Of(figure.Baseline, figure.Scenario);
}
