namespace Korevagt.Planning.Analysis;

/// <summary>Visits of one group of cars, and of one district, with all that decides their response times.</summary>
/// <param name="AtOnce">Those that a car sets out to at once.</param>
/// <param name="FromLine">Those that wait in line first.</param>
/// <param name="Delay">Time from the start of the response clock until a visit may be given to a car.</param>
/// <param name="DelayAndWait">The same with the wait of a visit that has to wait.</param>
/// <param name="MeanWaitSeconds">Mean wait of a visit that has to wait.</param>
/// <param name="Lost">Visits of a year that find no place to wait and go to another service.</param>
internal sealed record ResponsePart(
    DrivingShares AtOnce, DrivingShares FromLine, TimeShares Delay, TimeShares DelayAndWait, double MeanWaitSeconds, double Lost)
{
    /// <summary>Visits made in a year.</summary>
    public double Made => AtOnce.Visits + FromLine.Visits;

    /// <summary>Visits of a year that are reached within so many seconds.</summary>
    public double Within(double seconds) =>
        AtOnce.ReachedAfter(Delay, seconds) + FromLine.ReachedAfter(DelayAndWait, seconds);
}
