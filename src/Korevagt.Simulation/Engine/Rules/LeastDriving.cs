using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Engine.Rules;

/// <summary>
/// The fewest seconds from anywhere in an area, or from a station, to a point at any hour: a bound that fits near the processor,
/// so that the true drive need not be fetched for cars that are too far away anyway.
/// </summary>
internal sealed class LeastDriving
{
    // At [point * origins + origin]: what one visit asks of all cars lies side by side.
    private readonly ushort[] seconds;
    private readonly int[] originOfPlace;
    private readonly int origins;

    public LeastDriving(SimulationModel model)
    {
        var areas = model.DistrictOfArea.Count;
        var (points, places) = (model.DrivingTables[0].PointCount, model.DrivingTables[0].PlaceCount);
        var pointsPerArea = points / areas;
        originOfPlace =
        [
            .. Enumerable.Range(0, places).Select(place => place < points ? place / pointsPerArea : areas + place - points),
        ];
        origins = areas + places - points;
        seconds = new ushort[origins * points];
        Array.Fill(seconds, ushort.MaxValue);
        foreach (var table in model.DrivingTables)
        {
            for (var to = 0; to < points; to++)
            {
                for (var from = 0; from < places; from++)
                {
                    ref var least = ref seconds[to * origins + OriginOf(from)];
                    least = (ushort)Math.Min(least, table.Seconds[to * places + from]);
                }
            }
        }
    }

    /// <summary>The area, or the station after all areas, that a place belongs to.</summary>
    public int OriginOf(int place) => originOfPlace[place];

    /// <summary>The bounds on the ways to a point, by origin.</summary>
    public ReadOnlySpan<ushort> To(int point) => seconds.AsSpan(point * origins, origins);
}
