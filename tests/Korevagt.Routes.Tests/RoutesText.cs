using System.Text;
using System.Text.Json.Nodes;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Routes.Loading;

namespace Korevagt.Routes.Tests;

/// <summary>A small sound routing file, changed here and there.</summary>
internal static class RoutesText
{
    public const string Name = "ture.json";

    /// <summary>Four places on a line, two minutes apart; a job, a shipment, two vehicles.</summary>
    public const string Sound = """
        {
          "jobs": [
            { "id": 1, "description": "besøg", "location_index": 1, "service": 300, "delivery": [1], "time_windows": [[0, 3600]], "skills": [4], "priority": 10 }
          ],
          "shipments": [
            {
              "pickup": { "id": 1, "location_index": 2, "service": 60 },
              "delivery": { "id": 2, "location_index": 3, "service": 60 },
              "amount": [1], "max_ride_time": 600
            }
          ],
          "vehicles": [
            { "id": 1, "start_index": 0, "end_index": 0, "capacity": [2], "skills": [4], "time_window": [0, 7200], "breaks": [ { "id": 1, "service": 300, "time_windows": [[1000, 3000]] } ] },
            { "id": 2, "start_index": 0, "capacity": [2], "time_window": [0, 7200] }
          ],
          "matrices": {
            "car": {
              "durations": [[0, 120, 240, 360], [120, 0, 120, 240], [240, 120, 0, 120], [360, 240, 120, 0]],
              "distances": [[0, 2000, 4000, 6000], [2000, 0, 2000, 4000], [4000, 2000, 0, 2000], [6000, 4000, 2000, 0]]
            }
          }
        }
        """;

    /// <summary>Loads a file's text.</summary>
    public static Outcome<LoadedRoutes> Load(string text, IFileSource? files = null) =>
        RoutesLoader.Load(files ?? DiskFiles.Instance, Name, Encoding.UTF8.GetBytes(text), new RoutesSettings());

    /// <summary>The sound file with one value replaced, added or, by <c>null</c>, taken away.</summary>
    /// <param name="at">Where: names and numbers with <c>/</c> between them.</param>
    /// <param name="value">JSON, or <c>null</c>.</param>
    /// <param name="text">Another file to change.</param>
    public static string With(string at, string value, string text = Sound)
    {
        var root = JsonNode.Parse(text)!;
        var (steps, node) = (at.Split('/'), root);
        foreach (var step in steps[..^1])
        {
            node = int.TryParse(step, out var index) ? node[index]! : node[step]!;
        }

        var replacement = JsonNode.Parse(value);
        switch (node)
        {
            case JsonArray list when steps[^1] == "+":
                list.Add(replacement);
                break;
            case JsonArray list when replacement is null:
                list.RemoveAt(int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture));
                break;
            case JsonArray list:
                list[int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture)] = replacement;
                break;
            case JsonObject members when replacement is null:
                members.Remove(steps[^1]);
                break;
            default:
                node[steps[^1]] = replacement;
                break;
        }

        return root.ToJsonString();
    }
}
