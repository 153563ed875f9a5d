using NodaTime;

namespace Korevagt.Planning.Analysis;

/// <summary>What visits of a year wait for, as queueing theory has it.</summary>
public sealed record AnalysedResponse
{
    /// <summary>Visits of the year that the figures are about.</summary>
    public required double VisitsPerYear { get; init; }

    /// <summary>Share of them that find no place to wait and go to another service.</summary>
    public required double LostShare { get; init; }

    /// <summary>Share of the visits made for which a car set out only after a wait.</summary>
    public required double WaitingShare { get; init; }

    /// <summary>Mean wait for a car in minutes, those that do not wait included.</summary>
    public required double MeanWaitMinutes { get; init; }

    /// <summary>Mean drive to the patient in minutes.</summary>
    public required double MeanDrivingMinutes { get; init; }

    /// <summary>Mean response time in minutes: delay, wait and drive.</summary>
    public required double MeanResponseMinutes { get; init; }

    /// <summary>The response time in minutes that 90 % of the visits made do not exceed.</summary>
    public required double P90ResponseMinutes { get; init; }

    /// <summary>Share of all visits reached within each service target of the plan, lost ones counted as missed.</summary>
    public required IReadOnlyList<double> WithinTargetShares { get; init; }

    /// <summary>The figures of parts of the visits together; null where there is none.</summary>
    internal static AnalysedResponse? Of(IReadOnlyList<ResponsePart> parts, double meanDelaySeconds, IReadOnlyList<int> targetSeconds)
    {
        var (made, lost) = (parts.Sum(part => part.Made), parts.Sum(part => part.Lost));
        if (made <= 0)
        {
            return null;
        }

        var waiting = parts.Sum(part => part.FromLine.Visits);
        var wait = parts.Sum(part => part.FromLine.Visits * part.MeanWaitSeconds) / made;
        var drive = parts.Sum(part => part.AtOnce.TotalSeconds + part.FromLine.TotalSeconds) / made;
        return new AnalysedResponse
        {
            VisitsPerYear = made + lost,
            LostShare = lost / (made + lost),
            WaitingShare = waiting / made,
            MeanWaitMinutes = wait / NodaConstants.SecondsPerMinute,
            MeanDrivingMinutes = drive / NodaConstants.SecondsPerMinute,
            MeanResponseMinutes = (meanDelaySeconds + wait + drive) / NodaConstants.SecondsPerMinute,
            P90ResponseMinutes = Quantile(parts, 0.9 * made) / NodaConstants.SecondsPerMinute,
            WithinTargetShares = [.. targetSeconds.Select(seconds => parts.Sum(part => part.Within(seconds)) / (made + lost))],
        };
    }

    /// <summary>The time within which so many visits are reached, by halving; the longest time told apart where it is longer.</summary>
    private static double Quantile(IReadOnlyList<ResponsePart> parts, double visits)
    {
        var (low, high) = (0.0, (double)TimeShares.LimitSeconds);
        while (high - low > 0.5)
        {
            var middle = (low + high) / 2;
            (low, high) = parts.Sum(part => part.Within(middle)) >= visits ? (low, middle) : (middle, high);
        }

        return high;
    }
}
