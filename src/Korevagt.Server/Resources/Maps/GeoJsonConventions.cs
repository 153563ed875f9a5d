using System.Text.Json.Nodes;
using Korevagt.Server.Responses;

namespace Korevagt.Server.Resources.Maps;

/// <summary>What operations that give GeoJSON say about themselves.</summary>
internal static class GeoJsonConventions
{
    /// <summary>It gives a feature collection.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="property">A property of its features.</param>
    public static RouteHandlerBuilder GivesGeoJson(this RouteHandlerBuilder operation, string property) => operation
        .Produces<JsonObject>(StatusCodes.Status200OK, MediaTypes.GeoJson).Produces(StatusCodes.Status304NotModified)
        .Gives(new JsonObject
        {
            ["type"] = "FeatureCollection",
            ["features"] = new JsonArray(new JsonObject
            {
                ["type"] = "Feature",
                ["id"] = "silkeborg",
                ["geometry"] = new JsonObject { ["type"] = "Point", ["coordinates"] = new JsonArray(9.5497, 56.1755) },
                ["properties"] = new JsonObject { [property] = "silkeborg" },
            }),
        });
}
