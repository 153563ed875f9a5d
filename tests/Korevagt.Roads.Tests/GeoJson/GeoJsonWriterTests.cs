using System.Text;
using System.Text.Json;
using Korevagt.Domain.Geography;
using Korevagt.Roads.GeoJson;

namespace Korevagt.Roads.Tests.GeoJson;

public sealed class GeoJsonWriterTests
{
    private static readonly GeoPoint West = new(56.1234567, 9.7654321);
    private static readonly GeoPoint East = new(56, 10.5);

    [Fact]
    public void AFeature_HasItsPartsInTheOrderWritten_AndLongitudeBeforeLatitude() => Assert.Equal(
        """
        {"type":"FeatureCollection","features":[{"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[9.77,56.12]},"properties":{"cars":2}},{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[9.77,56.12],[10.5,56]]}}]}
        """,
        Written(2, oneFeatureALine: false, features =>
        {
            features.Begin("a");
            features.Point(West);
            features.Properties(json => json.WriteNumber("cars", 2));
            features.End();
            features.Begin();
            features.Properties(_ => { });
            features.Line([West, East]);
            features.End();
        }));

    [Fact]
    public void OnALineEach_EveryFeatureIsJsonOfItsOwn() => Assert.Equal(
        """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","geometry":{"type":"Point","coordinates":[9.765432,56.123457]}},
        {"type":"Feature","geometry":{"type":"Point","coordinates":[10.5,56]}}
        ]}

        """,
        Written(6, oneFeatureALine: true, features =>
        {
            foreach (var place in new[] { West, East })
            {
                features.Begin();
                features.Point(place);
                features.End();
            }
        }));

    [Theory]
    [InlineData(false, "{\"type\":\"FeatureCollection\",\"features\":[]}")]
    [InlineData(true, "{\"type\":\"FeatureCollection\",\"features\":[\n]}\n")]
    public void NoFeatures_AreACollectionToo(bool oneFeatureALine, string expected) =>
        Assert.Equal(expected, Written(6, oneFeatureALine, _ => { }));

    [Fact]
    public void APolygon_IsAListOfRings() => Assert.Contains(
        """{"type":"Polygon","coordinates":[[[9.8,56.1],[10.5,56],[9.8,56.1]]]}""",
        Written(1, oneFeatureALine: false, features =>
        {
            features.Begin();
            features.Polygon([West, East, West]);
            features.End();
        }),
        StringComparison.Ordinal);

    [Fact]
    public void APlaceAtGreenwich_HasNoNegativeZero() => Assert.Contains(
        "[0,51]",
        Written(3, oneFeatureALine: false, features =>
        {
            features.Begin();
            features.Point(new GeoPoint(51, -0.0001));
            features.End();
        }),
        StringComparison.Ordinal);

    /// <summary>A year of drives is too much to keep: what is ended has left the writer.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AFeatureThatIsEnded_IsInTheStream(bool oneFeatureALine)
    {
        using var stream = new MemoryStream();
        using var features = new GeoJsonWriter(stream, 6, oneFeatureALine: oneFeatureALine);

        features.Begin("first");
        features.Point(West);
        features.End();

        Assert.EndsWith("[9.765432,56.123457]}}", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    private static string Written(int decimals, bool oneFeatureALine, Action<GeoJsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var features = new GeoJsonWriter(stream, decimals, default(JsonWriterOptions), oneFeatureALine))
        {
            write(features);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
