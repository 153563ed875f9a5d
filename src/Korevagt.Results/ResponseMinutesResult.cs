using System.ComponentModel;
using Korevagt.Evaluation;

namespace Korevagt.Results;

/// <summary>Response times of visits made, from the order to the arrival; null each where none was made.</summary>
public sealed record ResponseMinutesResult
{
    /// <summary>The mean.</summary>
    [Description("The mean.")]
    public required double? Mean { get; init; }

    /// <summary>The time within which half of the visits were reached.</summary>
    [Description("The time within which half of the visits were reached.")]
    public required double? P50 { get; init; }

    /// <summary>The time within which 90 % were reached.</summary>
    [Description("The time within which 90 % were reached.")]
    public required double? P90 { get; init; }

    /// <summary>The time within which 95 % were reached.</summary>
    [Description("The time within which 95 % were reached.")]
    public required double? P95 { get; init; }

    internal static ResponseMinutesResult Of(ResponseMinutes minutes) => new()
    {
        Mean = RoundedNumbers.MinutesOrNull(minutes.Mean),
        P50 = RoundedNumbers.MinutesOrNull(minutes.P50),
        P90 = RoundedNumbers.MinutesOrNull(minutes.P90),
        P95 = RoundedNumbers.MinutesOrNull(minutes.P95),
    };
}
