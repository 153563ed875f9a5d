using System.Text;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Texts;
using Korevagt.Roads.Profile;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Files;

/// <summary>
/// The part of a roads file that is words: attributes, places, outlines and warnings, in .NET's binary writing.
/// </summary>
internal sealed record Catalog(
    string ProfileHash,
    IReadOnlyList<RoadAttributes> Attributes,
    IReadOnlyList<NamedPlace> Places,
    IReadOnlyList<Outline> Outlines,
    IReadOnlyList<MapWarning> Warnings)
{
    /// <summary>Writes the words of a map.</summary>
    public static byte[] ToBytes(RoadMap map)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(map.ProfileHash);
        WriteList(writer, map.Graph.Attributes, WriteAttributes);
        WriteList(writer, map.Places, WritePlace);
        WriteList(writer, map.Outlines, WriteOutline);
        WriteList(writer, map.Warnings, WriteWarning);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads the words of a map.</summary>
    public static Catalog FromBytes(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        return new Catalog(
            reader.ReadString(),
            ReadList(reader, ReadAttributes),
            ReadList(reader, ReadPlace),
            ReadList(reader, ReadOutline),
            ReadList(reader, ReadWarning));
    }

    private static void WriteAttributes(BinaryWriter writer, RoadAttributes a)
    {
        writer.Write(a.Highway);
        writer.Write((byte)a.Environment);
        writer.Write(a.ForwardKilometersPerHour);
        writer.Write(a.BackwardKilometersPerHour);
        writer.Write(a.Ref);
        writer.Write(a.Name);
        writer.Write(a.MaySnap);
    }

    private static RoadAttributes ReadAttributes(BinaryReader reader) => new(
        reader.ReadString(),
        (RoadEnvironment)reader.ReadByte(),
        reader.ReadDouble(),
        reader.ReadDouble(),
        reader.ReadString(),
        reader.ReadString(),
        reader.ReadBoolean());

    private static void WritePlace(BinaryWriter writer, NamedPlace place)
    {
        writer.Write(place.OsmId);
        writer.Write(place.Name);
        writer.Write(place.Kind);
        writer.Write(place.Population ?? -1);
        writer.Write(place.MunicipalityCode ?? "");
        WritePoint(writer, place.Position);
    }

    private static NamedPlace ReadPlace(BinaryReader reader)
    {
        var (id, name, kind) = (reader.ReadInt64(), reader.ReadString(), reader.ReadString());
        var (population, municipality) = (reader.ReadInt32(), reader.ReadString());
        return new NamedPlace(
            id, name, kind, population < 0
                ? null
                : population, municipality.Length == 0 ? null : municipality, ReadPoint(reader));
    }

    private static void WriteOutline(BinaryWriter writer, Outline outline)
    {
        writer.Write((byte)outline.Kind);
        writer.Write(outline.Name);
        writer.Write(outline.MunicipalityCode ?? "");
        WriteList(writer, outline.Ring, WritePoint);
    }

    private static Outline ReadOutline(BinaryReader reader)
    {
        var (kind, name, municipality) = ((OutlineKind)reader.ReadByte(), reader.ReadString(), reader.ReadString());
        return new Outline(kind, name, municipality.Length == 0 ? null : municipality, ReadList(reader, ReadPoint));
    }

    private static void WriteWarning(BinaryWriter writer, MapWarning warning)
    {
        writer.Write(warning.Kind.Danish);
        writer.Write(warning.Kind.English);
        writer.Write(warning.Count);
        WriteList(writer, warning.Examples, (w, example) => w.Write(example));
    }

    private static MapWarning ReadWarning(BinaryReader reader) =>
        new(new Text(reader.ReadString(), reader.ReadString()), reader.ReadInt32(), ReadList(reader, r => r.ReadString()));

    private static void WritePoint(BinaryWriter writer, GeoPoint point)
    {
        writer.Write(point.Latitude);
        writer.Write(point.Longitude);
    }

    private static GeoPoint ReadPoint(BinaryReader reader) => new(reader.ReadDouble(), reader.ReadDouble());

    private static void WriteList<T>(BinaryWriter writer, IReadOnlyList<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write(items.Count);
        foreach (var item in items)
        {
            write(writer, item);
        }
    }

    private static List<T> ReadList<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var count = reader.ReadInt32();
        var items = new List<T>(count);
        for (var i = 0; i < count; i++)
        {
            items.Add(read(reader));
        }

        return items;
    }
}
