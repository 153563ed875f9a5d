using Korevagt.Domain.Service;
using Korevagt.Domain.Visits;
using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Tests.Engine;

/// <summary>A line country met by other visits in every replication.</summary>
internal static class DrawnCase
{
    /// <summary>Two districts; the second has the second of several cars, and where there is one only, that one as its heir.</summary>
    public static SimulationModel Model(int cars, DispatchRule rule = DispatchRule.DistrictFirst)
    {
        var country = new LineCountry
        {
            Handovers = [80_000],
            Dispatch = new DispatchSettings { Rule = rule, PlanAhead = new PlanAheadSettings { CrossingMinutes = 2 } },
        };
        for (var point = 0; point < 3; point++)
        {
            country.Point(point * 400, point / 2);
        }

        var station = country.Station(300);
        for (var car = 0; car < cars; car++)
        {
            country.Shift(station, 0, 90_000, Math.Min(car, 1));
        }

        if (cars == 1)
        {
            country.Inherit(0, 0, 1);
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
