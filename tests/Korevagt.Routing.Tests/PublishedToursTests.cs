using Korevagt.Routing;

namespace Korevagt.Routing.Tests;

/// <summary>Problems of M. Solomon (1987) and of H. Li and A. Lim (2001) whose best solutions are known.</summary>
public sealed class PublishedToursTests
{
    [SharedDataFact(
        PublishedTours.BestKnown, "shared/data/routing/solomon/C101.txt", "shared/data/routing/solomon/C201.txt", "shared/data/routing/solomon/R101.txt")]
    [Trait("Pace", "Slow")]
    public void SolomonsEasyProblems_AreSolvedToTheBestKnown()
    {
        foreach (var name in (string[])["C101", "C201", "R101"])
        {
            var published = PublishedTours.Solomon(name);

            var plan = TourSearch.Solve(published.Problem, new RoutingEffort(40_000), null, null, default).Plan;

            Assert.Empty(TourReferee.Of(published.Problem, plan));
            Assert.Empty(plan.Unplanned);
            Assert.InRange(published.Distance(plan) / PublishedTours.Best("solomon", name, "distanceOnly").Distance, 0, 1.002);
        }
    }

    [SharedDataFact(
        PublishedTours.BestKnown, "shared/data/routing/li-lim/lc101.txt", "shared/data/routing/li-lim/lr101.txt", "shared/data/routing/li-lim/lrc201.txt")]
    [Trait("Pace", "Slow")]
    public void LiAndLimsEasyProblems_TakeNoMoreVehiclesAndDistanceThanTheBestKnown()
    {
        foreach (var name in (string[])["lc101", "lr101", "lrc201"])
        {
            var known = PublishedTours.Best("li-lim", name, "vehiclesFirst");
            var published = PublishedTours.LiLim(name, known.Vehicles);

            var plan = TourSearch.Solve(published.Problem, new RoutingEffort(40_000), null, null, default).Plan;

            Assert.Empty(TourReferee.Of(published.Problem, plan));
            Assert.Empty(plan.Unplanned);
            Assert.InRange(published.Distance(plan) / known.Distance, 0, 1.005);
        }
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public void ADayOfPatientTransport_CostsNoMoreThanThePlanItWasMadeAround()
    {
        var planted = PlantedTrips.Make(150, 11, 3);

        var plan = TourSearch.Solve(planted.Problem, new RoutingEffort(3_000), null, null, default).Plan;

        Assert.Empty(TourReferee.Of(planted.Problem, plan));
        Assert.Empty(plan.Unplanned);
        Assert.InRange(plan.Cost, 1, planted.Cost);
    }
}
