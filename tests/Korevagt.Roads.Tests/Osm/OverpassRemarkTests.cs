using Korevagt.Domain.Texts;
using Korevagt.Roads.Tests.Support;

namespace Korevagt.Roads.Tests.Osm;

/// <summary>Overpass tells at the end of a well-formed file that it has not given all.</summary>
public sealed class OverpassRemarkTests
{
    private const string Road = "<node id='1' lat='56' lon='9'/><node id='2' lat='56.01' lon='9'/>"
        + "<way id='7'><nd ref='1'/><nd ref='2'/><tag k='highway' v='residential'/></way>";

    [Theory]
    [InlineData("runtime error: Query timed out in \"recurse\" at line 4 after 181 seconds.")]
    [InlineData("runtime error: Query run out of memory using about 2048 MB of RAM.")]
    public void Remark_IsAFaultThatRepeatsIt(string remark)
    {
        var fault = Assert.Single(Maps.TryLoad($"<osm version='0.6'>\n{Road}\n<remark> {remark} </remark>\n</osm>").Faults);

        Assert.Equal("line 3", fault.Place);
        Assert.Equal($"is not the whole extract: Overpass says \"{remark}\"", fault.Message.English);
        Assert.Contains(remark, fault.Message.Danish, StringComparison.Ordinal);
        Assert.Contains("[timeout:]", fault.In(Language.Da), StringComparison.Ordinal);
    }

    [Fact]
    public void RemarkInAFileWithoutRoads_IsToldInsteadOfTheMissingRoads()
    {
        var fault = Assert.Single(Maps.TryLoad("<osm><remark>runtime error: open64: 0 Success</remark></osm>").Faults);

        Assert.Contains("open64", fault.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void LongRemark_IsShortened()
    {
        var fault = Assert.Single(Maps.TryLoad($"<osm>{Road}<remark>{new string('x', 5_000)}</remark></osm>").Faults);

        Assert.InRange(fault.Message.English.Length, 300, 400);
    }

    [Fact]
    public void EmptyRemark_AndTheNoteOfTheLicence_AreNoFaults() => Assert.True(
        Maps.TryLoad($"<osm><note>The data is made available under ODbL.</note><meta osm_base='x'/>{Road}<remark/></osm>").Succeeded);
}
