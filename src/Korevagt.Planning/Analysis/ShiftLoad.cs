namespace Korevagt.Planning.Analysis;

/// <summary>How busy the cars of a shift are, as queueing theory has it.</summary>
/// <param name="Shift">Id of the shift.</param>
/// <param name="Name">Its name.</param>
/// <param name="CarHours">Car hours in the year that the figures are about.</param>
/// <param name="BusyShare">Share of that time on the way to a patient or there.</param>
/// <param name="HomewardShare">Share of that time on the way home, until the next visit calls the car back.</param>
public sealed record ShiftLoad(string Shift, string Name, double CarHours, double BusyShare, double HomewardShare)
{
    /// <summary>Share of the time driving or at patients, which is what the simulation counts.</summary>
    public double Utilization => BusyShare + HomewardShare;

    /// <summary>Loads of the same shift in several states, by their hours.</summary>
    internal static ShiftLoad Together(IReadOnlyList<ShiftLoad> loads)
    {
        var hours = loads.Sum(load => load.CarHours);
        double Mean(Func<ShiftLoad, double> figure) => hours > 0 ? loads.Sum(load => load.CarHours * figure(load)) / hours : 0;
        return loads[0] with { CarHours = hours, BusyShare = Mean(load => load.BusyShare), HomewardShare = Mean(load => load.HomewardShare) };
    }
}
