using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Json;

namespace Korevagt.Routes.Loading;

/// <summary>Looks at a file that may be a routing file: what it is, or every fault.</summary>
public static class CheckRoutesFile
{
    /// <summary>Looks at a file.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="file">Its name.</param>
    /// <param name="cancellation">Stops the reading of the road map.</param>
    /// <returns>
    /// What is in it, or all that is wrong with it; null where it is no routing file: it neither says so nor has vehicles beside jobs or
    /// shipments.
    /// </returns>
    public static Outcome<LoadedRoutes>? Run(IFileSource files, string file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(files);
        var bytes = files.Read(file, most: FileLimits.Large);
        return bytes.Succeeded && IsRoutes(file, bytes.Value)
            ? RoutesLoader.Load(files, file, bytes.Value, new RoutesSettings(), progress: null, cancellation)
            : null;
    }

    private static bool IsRoutes(string file, ReadOnlyMemory<byte> bytes)
    {
        var tree = JsonText.Parse(file, bytes.Span);
        if (!tree.Succeeded || tree.Value.Kind != JsonPartKind.Object)
        {
            return false;
        }

        return tree.Value.Member(FileFormatAttribute.PropertyName) is { Kind: JsonPartKind.Text } format
            ? format.Text == RoutesLoader.FormatName
            : tree.Value.Member("vehicles") is not null && (tree.Value.Member("jobs") is not null || tree.Value.Member("shipments") is not null);
    }
}
