namespace Korevagt.Planning.Analysis;

/// <summary>The steady state of a group of cars whose service times agree with who is sent where.</summary>
internal sealed record GroupSolution
{
    public required AnalysisMethod Method { get; init; }

    /// <summary>Mean seconds from setting out until the patient is left, by car.</summary>
    public required IReadOnlyList<double> ServiceSeconds { get; init; }

    /// <summary>Share of time on the way to a patient or there, by car.</summary>
    public required IReadOnlyList<double> Workloads { get; init; }

    /// <summary>Probability that a visit finds all cars busy.</summary>
    public required double AllBusy { get; init; }

    /// <summary>Mean seconds in line of all visits.</summary>
    public required double MeanWaitSeconds { get; init; }

    /// <summary>Share of the visits made that go at once from a car (first index) to an area (place in the group).</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Immediate { get; init; }

    /// <summary>Share of the visits made that go to a car after a wait in line, by car.</summary>
    public required IReadOnlyList<double> Queued { get; init; }

    /// <summary>Visits that all cars together end per second while all are busy.</summary>
    public double TotalServiceRate => ServiceSeconds.Sum(seconds => 1 / seconds);
}
