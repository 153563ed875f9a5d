using System.ComponentModel;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Reports.Results;

/// <summary>A figure of the baseline beside the same figure of the scenario; null where no visit was made.</summary>
public sealed record BeforeAndAfterResult
{
    /// <summary>In the baseline; null where no visit was made.</summary>
    [Description("In the baseline; null where no visit was made.")]
    public required double? Baseline { get; init; }

    /// <summary>In the scenario; null where no visit was made.</summary>
    [Description("In the scenario; null where no visit was made.")]
    public required double? Scenario { get; init; }

    /// <summary>Of minutes.</summary>
    internal static BeforeAndAfterResult Minutes(BeforeAndAfter figure) => Of(figure, RoundedNumbers.MinutesOrNull);

    /// <summary>Of a share.</summary>
    internal static BeforeAndAfterResult Share(BeforeAndAfter figure) => Of(figure, RoundedNumbers.ShareOrNull);

    private static BeforeAndAfterResult Of(BeforeAndAfter figure, Func<double?, double?> rounded) => new()
    {
        Baseline = rounded(figure.Baseline),
        Scenario = rounded(figure.Scenario),
    };
}
