using Korevagt.Simulation.Analysis;

namespace Korevagt.Simulation.Tests.Analysis;

public sealed class HypercubeSystemTests
{
    [Fact]
    public void AListThatMissesACar_NamesOneTwiceOrAStranger_IsAFaultEach()
    {
        var faults = HypercubeSystem.Create(
            "plan.json", [1, 1, 1, 1], [2, 2, 2], [[0, 1], [0, 1, 1], [0, 1, 3], [2, 1, 0]], LineCapacity.Zero).Faults;

        Assert.Equal(["$.preferences[0]", "$.preferences[1]", "$.preferences[2]"], faults.Select(fault => fault.Place));
        Assert.All(faults, fault => Assert.Equal("each car of 0 to 2 once", fault.Expected));
    }

    [Fact]
    public void RatesThatCannotBe_AreFaults_AllAtOnce()
    {
        var faults = HypercubeSystem.Create(
            "plan.json", [-1, double.NaN], [0, double.PositiveInfinity], [[0, 1]], LineCapacity.Zero).Faults;

        Assert.Equal(
            ["$.preferences", "$.arrivalRates[0]", "$.arrivalRates[1]", "$.serviceRates[0]", "$.serviceRates[1]"],
            faults.Select(fault => fault.Place));
    }

    [Fact]
    public void NoAtomsNoCarsNoVisits_AreFaults()
    {
        Assert.Equal(2, HypercubeSystem.Create("plan.json", [], [], [], LineCapacity.Zero).Faults.Count);
        Assert.Equal(
            "$.arrivalRates",
            Assert.Single(HypercubeSystem.Create("plan.json", [0], [1], [[0]], LineCapacity.Zero).Faults).Place);
    }

    [Fact]
    public void MoreThanTheCarsCanServe_IsAFaultWithALine_AndNoneWithout()
    {
        var fault = Assert.Single(
            HypercubeSystem.Create("plan.json", [1, 1], [1, 1], [[0, 1], [1, 0]], LineCapacity.Infinite).Faults);

        Assert.Contains("grows without end", fault.Message.English, StringComparison.Ordinal);
        Assert.True(HypercubeSystem.Create("plan.json", [1, 1], [1, 1], [[0, 1], [1, 0]], LineCapacity.Zero).Succeeded);
    }

    [Fact]
    public void WhatTheCallerChangesLater_ChangesNothing()
    {
        double[] rates = [1];
        var system = HypercubeSystem.Create("plan.json", rates, [2], [[0]], LineCapacity.Zero).Value;

        rates[0] = 5;

        Assert.Equal(1, system.TotalArrivalRate);
    }
}
