using System.ComponentModel.DataAnnotations;

namespace Korevagt.Server.Resources.Optimisations;

/// <summary>Other prices, requirements or aims under which simulated years are read again; what is left out stays as it was.</summary>
public sealed record NewReading
{
    /// <summary>Id of a scenario of the library that changes the prices of contracts and nothing else.</summary>
    public string? Prices { get; init; }

    /// <summary>
    /// Requirements in place of the question's: <c>p90&lt;=60</c>, <c>contractedSaving&gt;=2400000</c>, <c>p90+&lt;=5@everyDistrict</c>
    /// (rises by at most), <c>withinTarget-&lt;=0.01</c> (falls by at most).
    /// </summary>
    [MaxLength(100)]
    public IReadOnlyList<string>? Require { get; init; }

    /// <summary>Aims in place of the question's, by their figures; the first decides.</summary>
    [MaxLength(3)]
    public IReadOnlyList<string>? Aims { get; init; }

    /// <summary>The probability with which what is stated is right; left out, that of the optimisation.</summary>
    [Range(0.501, 0.999)]
    public double? Confidence { get; init; }
}
