using Korevagt.Domain.Geography;
using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

namespace Korevagt.Domain.Tests.Geography;

/// <summary>ETRS89 / UTM zone 32N against a published example and another implementation.</summary>
public sealed class DanishGridTests
{
    private const double Centimeter = 0.01;

    // IOGP Publication 373-7-2 (EPSG guidance note 7 part 2), Transverse Mercator: OSGB36 / British National Grid.
    [Fact]
    public void TheProjection_GivesTheExampleOfTheGuidanceNote_ThereAndBack()
    {
        var britain = new TransverseMercator(6_377_563.396, 299.32496, new GeoPoint(49, -2), 0.9996012717, 400_000, -100_000);
        var (easting, northing) = britain.Project(new GeoPoint(50.5, 0.5));
        var back = britain.PlaceAt(577_274.99, 69_740.50);

        Assert.Equal(577_274.99, easting, Centimeter);
        Assert.Equal(69_740.50, northing, Centimeter);
        Assert.Equal(50.5, back.Latitude, 1e-7);
        Assert.Equal(0.5, back.Longitude, 1e-7);
    }

    // Skagen, Blåvandshuk, Gedser, Rønne, Silkeborg, Copenhagen; no special points, but the ends of the country.
    [Theory]
    [InlineData(57.7447, 10.6478)]
    [InlineData(55.5580, 8.0830)]
    [InlineData(54.5590, 11.9660)]
    [InlineData(55.1000, 14.7050)]
    [InlineData(56.1700, 9.5500)]
    [InlineData(55.6759, 12.5683)]
    public void APlaceOfDenmark_IsWhereAnotherImplementationHasIt_ToACentimeter(double latitude, double longitude)
    {
        // Theirs is on the ellipsoid of WGS84, whose axes differ from those of GRS80 by a tenth of a millimeter.
        var zone = ProjectedCoordinateSystem.WGS84_UTM(32, zoneIsNorth: true);
        var theirs = new CoordinateTransformationFactory().CreateFromCoordinateSystems(zone.GeographicCoordinateSystem, zone).MathTransform
            .Transform([longitude, latitude]);

        var (easting, northing) = DanishGrid.Zone32.Project(new GeoPoint(latitude, longitude));
        var back = DanishGrid.PlaceAt(theirs[0], theirs[1]);

        Assert.Equal(theirs[0], easting, Centimeter);
        Assert.Equal(theirs[1], northing, Centimeter);
        Assert.InRange(back.MetersTo(new GeoPoint(latitude, longitude)), 0, Centimeter);
        Assert.True(DanishGrid.Holds(easting, northing));
    }

    [Fact]
    public void AllOfDenmark_GoesThereAndBack_ToAMillimeter()
    {
        for (var latitude = 54.5; latitude < 57.8; latitude += 0.17)
        {
            for (var longitude = 8.0; longitude < 15.2; longitude += 0.13)
            {
                var place = new GeoPoint(latitude, longitude);
                var (easting, northing) = DanishGrid.Zone32.Project(place);

                Assert.InRange(DanishGrid.PlaceAt(easting, northing).MetersTo(place), 0, 0.001);
            }
        }
    }

    [Theory]
    [InlineData(9.55, 56.17)]
    [InlineData(6_225_137, 534_151)]
    [InlineData(double.NaN, 6_225_137)]
    public void DegreesAndSwappedAxes_AreNoPositionOfTheGrid(double easting, double northing) =>
        Assert.False(DanishGrid.Holds(easting, northing));
}
