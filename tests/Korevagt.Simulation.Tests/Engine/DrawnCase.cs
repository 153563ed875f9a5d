using Korevagt.Domain.Visits;
using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Tests.Engine;

/// <summary>A line country of one district, met by other visits in every replication.</summary>
internal static class DrawnCase
{
    public static SimulationModel Model(int cars)
    {
        var country = new LineCountry { Districts = 1 };
        for (var point = 0; point < 3; point++)
        {
            country.Point(point * 400);
        }

        var station = country.Station(300);
        for (var car = 0; car < cars; car++)
        {
            country.Shift(station, 0, 90_000, 0);
        }

        return country.Model();
    }

    public static void Draw(int replication, VisitList visits)
    {
        visits.Clear();
        var random = new SeededNumbers(replication);
        for (var second = random.Below(1_000); second < 90_000; second += random.Below(3_000))
        {
            var point = random.Below(3);
            visits.Add(new Visit(second, point, point, random.Below(2), random.Below(300), random.Below(2_000)));
        }
    }
}
