using System.Collections.Concurrent;
using Korevagt.Domain.Plans;
using Korevagt.Simulation.Model;

namespace Korevagt.Evaluation.Modelling;

/// <summary>
/// How far the stations of a plan are from a station and from the patients of a district. Computed at first use; plans that
/// differ in their shifts alone share it, on any number of threads.
/// </summary>
/// <param name="plan">A plan.</param>
/// <param name="table">Driving times of the band that orders stations.</param>
/// <param name="districtIndex">The index of each district.</param>
internal sealed class HeirDistances(Plan plan, DrivingTable table, IReadOnlyDictionary<string, int> districtIndex)
{
    private readonly ConcurrentDictionary<int, double[]> seconds = new();

    /// <summary>Driving seconds from each station to a station.</summary>
    public double[] ToStation(int station) =>
        seconds.GetOrAdd(~station, _ => FromStations(from => Seconds(from, table.PointCount + station)));

    /// <summary>Mean driving seconds from each station to a district's points.</summary>
    public double[] ToPatients(int district) => seconds.GetOrAdd(district, _ =>
    {
        var pointsPerArea = table.PointCount / plan.Areas.Count;
        int[] points =
        [
            .. Enumerable.Range(0, table.PointCount)
                .Where(point => districtIndex[plan.Areas[point / pointsPerArea].District] == district),
        ];
        return FromStations(from => points.Select(point => Seconds(from, point)).DefaultIfEmpty(0).Average());
    });

    private double[] FromStations(Func<int, double> secondsFrom) => [.. plan.Stations.Select((_, station) => secondsFrom(station))];

    private double Seconds(int fromStation, int to) => table.Seconds[to * table.PlaceCount + table.PointCount + fromStation];
}
