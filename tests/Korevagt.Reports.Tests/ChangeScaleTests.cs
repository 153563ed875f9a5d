using Korevagt.Reports.Html;

namespace Korevagt.Reports.Tests;

/// <summary>The colours of a map fit the sign of what happens.</summary>
public sealed class ChangeScaleTests
{
    public static TheoryData<double> Largest => [0.1, 0.7, 3, 4.9, 5, 9, 14, 17, 24, 33, 41, 75, 130, 500];

    [Theory]
    [MemberData(nameof(Largest))]
    public void WhereNothingFalls_ThereIsNoShadeOfFalling(double largest)
    {
        double[] changes = [0, largest / 3, largest];

        var shown = ChangeScale.For(changes).ClassesOf(changes);

        Assert.Equal(ChangeScale.Middle, shown[0]);
    }

    [Theory]
    [MemberData(nameof(Largest))]
    public void WhereNothingRises_ThereIsNoShadeOfRising(double largest)
    {
        double[] changes = [-largest, -largest / 3];

        var shown = ChangeScale.For(changes).ClassesOf(changes);

        Assert.Equal(ChangeScale.Middle, shown[^1]);
    }

    [Fact]
    public void WhereBothHappen_BothAreShown_AsFarAsTheyReach()
    {
        double[] changes = [-3, 0.2, 18];

        var scale = ChangeScale.For(changes);

        Assert.Equal([2, 4, 8, 12, 16], scale.Edges);
        Assert.Equal([4, 5, 6, 7, 8, 9, 10], scale.ClassesOf(changes));
    }

    [Theory]
    [MemberData(nameof(Largest))]
    public void EveryChange_HasItsClassInTheLegend(double largest)
    {
        double[] changes = [-largest / 2, -largest / 7, 0, largest / 5, largest];
        var scale = ChangeScale.For(changes);

        Assert.All(changes, change => Assert.Contains(scale.ClassOf(change), scale.ClassesOf(changes)));
    }

    [Theory]
    [MemberData(nameof(Largest))]
    public void Zero_IsAlwaysNeutral_AndTheSameChangeUpAndDownLiesEquallyFarFromIt(double largest)
    {
        var scale = ChangeScale.For([largest]);

        Assert.Equal(ChangeScale.Middle, scale.ClassOf(0));
        Assert.Contains(ChangeScale.Middle, scale.ClassesOf([largest]));
        Assert.Equal(2 * ChangeScale.Middle, scale.ClassOf(largest) + scale.ClassOf(-largest));
    }

    [Theory]
    [MemberData(nameof(Largest))]
    public void Steps_AreRoundFigures(double largest)
    {
        var edges = ChangeScale.For([largest]).Edges;

        Assert.Equal(edges.Order(), edges);
        Assert.All(edges.Skip(1), edge => Assert.True(edge % 1 == 0, $"{edge} is no whole minute"));
        Assert.All(edges.Where(edge => edge > 5), edge => Assert.True(edge % 2 == 0 || edge % 5 == 0, $"{edge} is not round"));
        Assert.All(edges.Where(edge => edge > 20), edge => Assert.True(edge % 5 == 0, $"{edge} is not round"));
    }
}
