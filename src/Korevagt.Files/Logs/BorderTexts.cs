using System.Globalization;
using Korevagt.Domain.Texts;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;

namespace Korevagt.Files.Logs;

/// <summary>What can be wrong with a file of borders, in words.</summary>
internal static class BorderTexts
{
    public static Text AGeoJson { get; } = new(
        "en GeoJSON FeatureCollection af polygoner, hver med egenskaben \"area\"",
        "a GeoJSON FeatureCollection of polygons, each with the property \"area\"");

    public static Text NoJson { get; } = new("er ikke JSON", "is no JSON");
    public static Text Utf16 { get; } = new("er skrevet i UTF-16 eller UTF-32", "is written in UTF-16 or UTF-32");
    public static Text Utf8 { get; } = new("GeoJSON i UTF-8", "GeoJSON in UTF-8");
    public static Text NoCharacter { get; } = new("har en escape, der ikke er et tegn", "has an escape that is no character");
    public static Text WholePairs { get; } = new("\\u-escapes i hele par", "\\u escapes in whole pairs");
    public static Text Missing { get; } = new("mangler", "is missing");
    public static Text AnId { get; } = new("id på et område i planen", "the id of an area of the plan");
    public static Text NoPolygon { get; } = new("er ikke en polygon", "is no polygon");
    public static Text OpenRing { get; } = new("har en ring, der er for kort eller ikke lukket", "has a ring that is too short or not closed");
    public static Text NoNumber { get; } = new("har en koordinat, der er for stor til et tal", "has a coordinate that is larger than a number can be");
    public static Text ClosedRings { get; } = new("en Polygon eller MultiPolygon af lukkede ringe", "a Polygon or MultiPolygon of closed rings");
    public static Text ABorderOfEach { get; } = new("en grænse for hvert område", "a border of every area");

    public static Text DegreesOrZone32 { get; } = new(
        "grader i WGS84, længde først, eller meter i UTM zone 32 (EPSG:25832), øst først",
        "degrees WGS84, longitude first, or meters of UTM zone 32 (EPSG:25832), easting first");

    public static Text LatitudeFirst { get; } = new(
        "har breddegraden først; GeoJSON har længdegraden først", "has the latitude first; GeoJSON has the longitude first");

    public static Text NorthingFirst { get; } = new(
        "har nord før øst, som EPSG:25832 skrevet med akserne byttet om", "has the northing before the easting: the axes are swapped");

    public static Text OtherSystem(string name) => new(
        $"er koordinatsystemet {name}, som ikke læses", $"is the coordinate system {name}, which is not read");

    public static Text Zone33 { get; } = new(
        "er UTM zone 33 (EPSG:25833), som ikke læses", "is UTM zone 33 (EPSG:25833), which is not read");

    public static Text NoDegrees(Coordinate at) => new(
        $"har koordinater, der hverken er grader eller ligger i Danmark i UTM zone 32, f.eks. {Written(at)}",
        $"has coordinates that are neither degrees nor in Denmark in UTM zone 32, such as {Written(at)}");

    public static Text NoBorderOf(string id, string? nearest, int passedOver)
    {
        var (near, nearEnglish) = nearest is null ? ("", "") : ($"; filen har \"{nearest}\"", $"; the file has \"{nearest}\"");
        return passedOver == 0
            ? new($"der er ingen grænse for området \"{id}\"", $"there is no border of area \"{id}\"")
            : new(
                $"der er ingen grænse for området \"{id}\" blandt de andre ({passedOver} er sprunget over{near})",
                $"there is no border of area \"{id}\" among the others ({passedOver} are passed over{nearEnglish})");
    }

    /// <summary>What is wrong with a geometry, and where.</summary>
    public static Text Invalid(TopologyValidationError error)
    {
        var (danish, english) = error.ErrorType switch
        {
            TopologyValidationErrors.HoleOutsideShell => ("et hul ligger uden for sin ring", "a hole lies outside its ring"),
            TopologyValidationErrors.NestedHoles => ("et hul ligger i et andet hul", "a hole lies within another"),
            TopologyValidationErrors.NestedShells => ("en del ligger inden i en anden", "a part lies within another"),
            TopologyValidationErrors.DisconnectedInteriors => ("huller deler fladen i stykker", "holes cut the area into pieces"),
            TopologyValidationErrors.DuplicateRings => ("to ringe er ens", "two rings are the same"),
            TopologyValidationErrors.TooFewPoints => ("en ring har for få punkter", "a ring has too few points"),
            TopologyValidationErrors.RingNotClosed => ("en ring er ikke lukket", "a ring is not closed"),
            TopologyValidationErrors.InvalidCoordinate => ("en koordinat er ikke et tal", "a coordinate is no number"),
            TopologyValidationErrors.RingSelfIntersection => ("en ring rører sig selv", "a ring touches itself"),
            TopologyValidationErrors.SelfIntersection => ("grænsen krydser sig selv eller overlapper", "the border crosses itself or overlaps"),
            _ => ("fladen er ugyldig", "the area is invalid"),
        };
        return error.Coordinate is { } at && double.IsFinite(at.X)
            ? new($"{danish}, ved {Written(at)}", $"{english}, near {Written(at)}")
            : new(danish, english);
    }

    private static string Written(Coordinate at) => string.Create(CultureInfo.InvariantCulture, $"{at.X:0.######}, {at.Y:0.######}");
}
