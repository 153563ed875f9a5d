using System.Globalization;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Tests.Maps;

/// <summary>The tags of the ways of a made-up country.</summary>
internal static class SyntheticTags
{
    /// <summary>Replaces the tags by those of a way.</summary>
    public static void AddTags(this SyntheticRoad road, OsmTags tags, int way)
    {
        tags.Clear();
        switch (road)
        {
            case SyntheticRoad.Trunk:
                Add(tags, "trunk", "110");
                break;
            case SyntheticRoad.Primary:
                Add(tags, "primary", "90");
                break;
            case SyntheticRoad.Secondary:
                Add(tags, "secondary", "80");
                break;
            case SyntheticRoad.Lane:
                Add(tags, "unclassified", way % 7 == 0 ? "60" : null);
                break;
            case SyntheticRoad.PrivateLane:
                Add(tags, "unclassified", null);
                tags.Add("access", "private");
                break;
            case SyntheticRoad.MainStreet:
                Add(tags, "tertiary", "50");
                break;
            case SyntheticRoad.Street:
                Add(tags, "residential", way % 5 == 0 ? "40" : null);
                break;
            case SyntheticRoad.OneWayStreet:
                Add(tags, "residential", "40");
                tags.Add("oneway", "yes");
                break;
            case SyntheticRoad.Service:
                Add(tags, "service", null);
                break;
            case SyntheticRoad.Ferry:
                tags.Add("route", "ferry");
                tags.Add("duration", "00:25");
                break;
            default:
                tags.Add("building", "yes");
                tags.Add("addr:housenumber", (way % 97).ToString(CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void Add(OsmTags tags, string highway, string? limit)
    {
        tags.Add("highway", highway);
        if (limit is not null)
        {
            tags.Add("maxspeed", limit);
        }
    }
}
