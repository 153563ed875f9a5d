using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Demand.ServiceTimes;

namespace Korevagt.Reports.Results;

/// <summary>A duration of the log, fitted, or why not.</summary>
public sealed record DurationFitResult
{
    /// <summary>Why it was not fitted; left out where it was, else the only member.</summary>
    [Description("Why it was not fitted; left out where it was, else the only member.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? NotFitted { get; init; }

    /// <summary>Visits with this duration.</summary>
    [Description("Visits with this duration.")]
    [Unit(Units.Visits)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Visits { get; init; }

    /// <summary>Resolution of the durations: 60 where the log writes whole minutes.</summary>
    [Description("Resolution of the durations: 60 where the log writes whole minutes.")]
    [Unit(Units.Seconds)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ResolutionSeconds { get; init; }

    /// <summary>The distribution to take.</summary>
    [Description("The distribution to take.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DistributionResult? Recommended { get; init; }

    /// <summary>The families tried, the best first.</summary>
    [Description("The families tried, the best first.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CandidateResult>? Candidates { get; init; }

    internal static DurationFitResult Of(DurationFit fit) => new()
    {
        Visits = fit.Count,
        ResolutionSeconds = fit.ResolutionSeconds,
        Recommended = DistributionResult.Of(fit.Recommended),
        Candidates = [.. fit.Candidates.Select(CandidateResult.Of)],
    };
}
