using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Nodes;
using Korevagt.Domain.Texts;
using Korevagt.Exports.GeoJson;
using Korevagt.Library;
using Korevagt.Server.Conventions;
using Korevagt.Server.Problems;
using Korevagt.Server.Requests;
using Korevagt.Server.Responses;
using Korevagt.Store.Access;

namespace Korevagt.Server.Resources.Maps;

/// <summary>Areas, stations and roads of a plan as GeoJSON.</summary>
public static class MapsResource
{
    private const double UsualTolerance = 50;
    private const double MostTolerance = 10_000;
    private const int MostClasses = 50;

    // What a map of the whole region can show.
    private static readonly string[] UsualClasses = ["motorway", "trunk", "primary", "ferry"];

    private const string Area =
        """
        {
          "type": "Feature", "id": "aarhus-midt", "properties": { "area": "aarhus-midt", "name": "Aarhus Midt" },
          "geometry": {
            "type": "Polygon",
            "coordinates": [[[10.227, 56.157], [10.2, 56.172], [10.173, 56.157], [10.2, 56.142], [10.227, 56.157]]]
          }
        }
        """;

    private const string Station =
        """
        {
          "type": "Feature", "id": "aarhus",
          "properties": {
            "station": "aarhus", "name": "Aarhus", "cars": 14, "shifts": ["aften-aarhus", "dag-aarhus", "nat-aarhus"]
          },
          "geometry": { "type": "Point", "coordinates": [10.21076, 56.15674] }
        }
        """;

    private const string Road =
        """
        {
          "type": "Feature", "id": "0", "properties": { "class": "motorway", "name": "Østjyske Motorvej", "ref": "E45" },
          "geometry": { "type": "LineString", "coordinates": [[9.588, 55.728], [9.604, 55.748]] }
        }
        """;

    /// <summary>Adds the operations.</summary>
    public static void MapMaps(this RouteGroupBuilder api)
    {
        var maps = api.MapGroup("/maps").WithTags("Maps");
        maps.MapGet("/areas", Areas).WithName("getAreas").WithSummary("The areas of a plan, as circles about their middles.")
            .GivesGeoJson(Area);
        maps.MapGet("/stations", Stations).WithName("getStations")
            .WithSummary("The stations of a plan, with the shifts whose cars wait there.").GivesGeoJson(Station);
        maps.MapGet("/roads", RoadsAsync)
            .WithName("getRoads").WithSummary("The roads of a plan's map, simplified.")
            .WithDescription(
                "`bbox` is west,south,east,north in degrees; without it the whole map. `classes` are OpenStreetMap's values of "
                + "highway, or ferry, separated by commas, or `all`; "
                + "motorway,trunk,primary,ferry where it is not said. `tolerance` is how far a line may lie from the road, in "
                + "metres, 0 to 10,000; 50 where it is not said.")
            .ProducesProblems(ProblemTypes.Input, ProblemTypes.NotFound).GivesGeoJson(Road);
    }

    private static RouteHandlerBuilder GivesGeoJson(this RouteHandlerBuilder operation, string feature) =>
        operation.RequirePermission(Permission.Read)
        .Produces<JsonObject>(StatusCodes.Status200OK, MediaTypes.GeoJson).Produces(StatusCodes.Status304NotModified)
        .WithFeatureExample(feature);

    private static IResult Areas(PlanQuery plan, HttpContext context) =>
        FileResponse.Of(context, plan.Version, MediaTypes.GeoJson, () => AreasGeoJson.Write(plan.Loaded.Plan));

    private static IResult Stations(PlanQuery plan, HttpContext context) =>
        FileResponse.Of(context, plan.Version, MediaTypes.GeoJson, () => StationsGeoJson.Write(plan.Loaded.Plan));

    private static async Task<IResult> RoadsAsync(
        PlanQuery plan, string? bbox, string? classes, [Range(0.0, MostTolerance)] double? tolerance, PlanLibrary library,
        HttpContext context, CancellationToken cancellation)
    {
        GeoBox? box = null;
        if (bbox is not null && !TryBox(bbox, out box))
        {
            return Problem.Parameter(
                nameof(bbox),
                new("er ikke et udsnit af et kort", "is no part of a map"),
                new(
                    "vest,syd,øst,nord i grader, fx 9.4,56.1,9.7,56.3",
                    "west,south,east,north in degrees, such as 9.4,56.1,9.7,56.3"));
        }

        var named = classes is null
            ? UsualClasses
            : classes == "all"
            ? null
            : classes.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (named?.Length is 0 or > MostClasses)
        {
            return Problem.Parameter(
                nameof(classes),
                new("nævner ingen vejklasser", "names no classes of roads"),
                new(
                    "klasser adskilt af komma, fx motorway,trunk; eller \"all\"",
                    "classes separated by commas, such as motorway,trunk; or all"));
        }

        var meters = tolerance ?? UsualTolerance;
        if (plan.Loaded.Plan.MapFile is not { } file || await library.MapAsync(file, cancellation) is not { } map)
        {
            return Problem.NotFound(new("Planen har intet vejkort.", "The plan has no road map."));
        }

        if (!map.Succeeded)
        {
            var fault = InputTexts.Of(map.Faults[0]);
            return new Problem(
                ProblemTypes.Conflict,
                new($"Der er fejl i vejkortet: {fault.Danish}", $"The road map has faults: {fault.English}"));
        }

        var asked = named is null ? "all" : string.Join('.', named.Order(StringComparer.Ordinal));
        var question = FormattableString.Invariant($"{map.Value.ContentHash}.{box}.{asked}.{meters}");
        return FileResponse.Of(
            context, Korevagt.Store.Documents.HashOf(System.Text.Encoding.UTF8.GetBytes(question)), MediaTypes.GeoJson,
            () => RoadsGeoJson.Write(map.Value, box, named?.ToHashSet(StringComparer.Ordinal), meters));
    }

    private static bool TryBox(string text, out GeoBox? box)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var degrees = text.Split(',')
            .Select(part => double.TryParse(part, Plain, CultureInfo.InvariantCulture, out var number) ? number : double.NaN)
            .ToList();
        box = degrees is [>= -180 and <= 180, >= -90 and <= 90, >= -180 and <= 180, >= -90 and <= 90] && degrees[0] < degrees[2]
            && degrees[1] < degrees[3]
            ? new GeoBox(degrees[0], degrees[1], degrees[2], degrees[3])
            : null;
        return box is not null;
    }
}
