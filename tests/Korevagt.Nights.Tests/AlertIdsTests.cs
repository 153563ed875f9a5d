using Korevagt.Nights;

namespace Korevagt.Nights.Tests;

public sealed class AlertIdsTests
{
    private static readonly NightAlert Late = new(default, default, "Uden to", "silkeborg", "Servicemålet er ikke nået.", "The target is not met.");

    [Fact]
    public void AnAlert_IsKnownByWhatItSays_WhereverItStands()
    {
        var other = Late with { Place = "viborg" };
        var (before, after) = (AlertIds.Of([Late, other]), AlertIds.Of([other, Late with { English = "mended words" }]));
        Assert.Equal(before[0].Id, after[1].Id);
        Assert.Equal(before[1].Id, after[0].Id);
        Assert.NotEqual(before[0].Id, before[1].Id);
        Assert.Matches("^[0-9a-f]{16}$", before[0].Id);
    }

    [Fact]
    public void AlertsThatSayTheSame_AreToldApart() => Assert.Distinct(AlertIds.Of([Late, Late, Late]).Select(known => known.Id));
}
