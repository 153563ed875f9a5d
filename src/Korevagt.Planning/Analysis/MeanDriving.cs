using Korevagt.Simulation.Model;

namespace Korevagt.Planning.Analysis;

/// <summary>Mean driving times between stations and areas, over the fixed points of the areas, in one band of the clock.</summary>
internal sealed class MeanDriving
{
    private readonly DrivingTable table;
    private readonly int pointsPerArea;

    public MeanDriving(DrivingTable table, int pointsPerArea)
    {
        (this.table, this.pointsPerArea) = (table, pointsPerArea);
        Areas = table.PointCount / pointsPerArea;
        Out = new double[table.StationCount][];
        Home = new double[table.StationCount][];
        for (var station = 0; station < table.StationCount; station++)
        {
            var place = table.PointCount + station;
            Out[station] = [.. Enumerable.Range(0, Areas).Select(area => Points(area).Average(point => (double)Seconds(place, point)))];
            Home[station] = [.. Enumerable.Range(0, Areas).Select(area => Points(area).Average(point => (double)Seconds(point, place)))];
        }

        Between = BetweenAreas();
    }

    /// <summary>Number of areas.</summary>
    public int Areas { get; }

    /// <summary>Seconds from each station to each area.</summary>
    public double[][] Out { get; }

    /// <summary>Seconds back to each station from each area.</summary>
    public double[][] Home { get; }

    /// <summary>Seconds from each area (first index) to each other and within it.</summary>
    public double[][] Between { get; }

    /// <summary>The places of an area's points in the driving table.</summary>
    public IEnumerable<int> Points(int area) => Enumerable.Range(area * pointsPerArea, pointsPerArea);

    /// <summary>Seconds from a station to a point.</summary>
    public int FromStation(int station, int point) => Seconds(table.PointCount + station, point);

    private int Seconds(int from, int to) => table.Seconds[to * table.PlaceCount + from];

    private double[][] BetweenAreas()
    {
        var sums = Enumerable.Range(0, Areas).Select(_ => new double[Areas]).ToArray();
        for (var point = 0; point < table.PointCount; point++)
        {
            var row = table.Seconds.AsSpan(point * table.PlaceCount, table.PointCount);
            for (var from = 0; from < Areas; from++)
            {
                var sum = 0;
                foreach (var seconds in row.Slice(from * pointsPerArea, pointsPerArea))
                {
                    sum += seconds;
                }

                sums[from][point / pointsPerArea] += sum;
            }
        }

        return [.. sums.Select(row => Array.ConvertAll(row, sum => sum / (pointsPerArea * pointsPerArea)))];
    }
}
