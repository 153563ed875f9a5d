using System.Globalization;
using System.Net;
using System.Text;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Routing;

namespace Korevagt.Roads.Drawing;

/// <summary>Draws a map and routes on it as SVG, north up, in an equirectangular projection about the middle latitude.</summary>
public static class MapDrawing
{
    /// <summary>Draws all roads of a map, thicker for greater ones, and routes over them.</summary>
    /// <param name="map">The map.</param>
    /// <param name="routes">Routes drawn in colour, with their names.</param>
    /// <param name="widthPixels">Width of the picture.</param>
    public static string Svg(RoadMap map, IReadOnlyList<Route> routes, int widthPixels = 900)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(routes);
        var frame = new Frame(map.Summary.SouthWest, map.Summary.NorthEast, widthPixels);
        var svg = new StringBuilder();
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" ");
        svg.Append(
            CultureInfo.InvariantCulture, $"viewBox=\"0 0 {widthPixels} {frame.Height:0}\" font-family=\"sans-serif\">\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"#f6f4ef\"/>\n");
        var byStyle = Enumerable.Range(0, map.Graph.EdgeCount).GroupBy(e => StyleOf(map.Graph.AttributesOf(e).Highway));
        foreach (var group in byStyle.OrderBy(g => g.Key.Width))
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<path fill=\"none\" stroke=\"{group.Key.Color}\" stroke-width=\"{group.Key.Width}\"{group.Key.Extra} d=\"");
            foreach (var edge in group)
            {
                AppendLine(svg, frame, map.Graph.GeometryOf(edge));
            }

            svg.Append("\"/>\n");
        }

        foreach (var route in routes)
        {
            svg.Append("<path fill=\"none\" stroke=\"#c1121f\" stroke-opacity=\"0.75\" ");
            svg.Append("stroke-width=\"3\" stroke-linejoin=\"round\" d=\"");
            AppendLine(svg, frame, route.Geometry);
            svg.Append("\"/>\n");
            var (x, y) = frame.Place(route.Geometry[^1]);
            var label = string.Create(
                CultureInfo.InvariantCulture,
                $"{route.From} – {route.To}: {route.Seconds / 60.0:0} min, {route.Meters / 1000.0:0.0} km");
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{x + 5:0}\" y=\"{y:0}\" font-size=\"12\">{WebUtility.HtmlEncode(label)}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static (string Color, double Width, string Extra) StyleOf(string highway) => highway switch
    {
        "motorway" or "motorway_link" or "trunk" or "trunk_link" => ("#d98200", 1.8, ""),
        "primary" or "primary_link" => ("#c9a227", 1.4, ""),
        "secondary" or "secondary_link" => ("#8d99ae", 1.0, ""),
        "ferry" => ("#3a7ca5", 0.9, " stroke-dasharray=\"4 3\""),
        "service" or "track" => ("#d5d2c8", 0.4, ""),
        _ => ("#b3b3ad", 0.6, ""),
    };

    private static void AppendLine(StringBuilder svg, Frame frame, IReadOnlyList<GeoPoint> points)
    {
        for (var i = 0; i < points.Count; i++)
        {
            var (x, y) = frame.Place(points[i]);
            svg.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{x:0.0} {y:0.0}");
        }
    }

    /// <summary>Where a point of the earth lies on the picture.</summary>
    private sealed class Frame
    {
        private const double Margin = 0.02;

        private readonly double west;
        private readonly double north;
        private readonly double pixelsPerLongitude;
        private readonly double pixelsPerLatitude;

        public Frame(GeoPoint southWest, GeoPoint northEast, int width)
        {
            var longitudes = Math.Max(1e-6, northEast.Longitude - southWest.Longitude);
            var latitudes = Math.Max(1e-6, northEast.Latitude - southWest.Latitude);
            west = southWest.Longitude - Margin * longitudes;
            north = northEast.Latitude + Margin * latitudes;
            pixelsPerLongitude = width / (longitudes * (1 + 2 * Margin));
            pixelsPerLatitude = pixelsPerLongitude
                / Math.Cos(double.DegreesToRadians((southWest.Latitude + northEast.Latitude) / 2));
            Height = latitudes * (1 + 2 * Margin) * pixelsPerLatitude;
        }

        public double Height { get; }

        public (double X, double Y) Place(GeoPoint point) =>
            ((point.Longitude - west) * pixelsPerLongitude, (north - point.Latitude) * pixelsPerLatitude);
    }
}
