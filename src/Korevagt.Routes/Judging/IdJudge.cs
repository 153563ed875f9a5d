using Korevagt.Json;

namespace Korevagt.Routes.Judging;

/// <summary>Judges that ids are each of one thing, and finds a thing by its id.</summary>
internal sealed class IdJudge(FaultLog faults)
{
    private readonly Dictionary<long, (int Index, string Path)> known = [];

    /// <summary>The ids.</summary>
    public IReadOnlyCollection<long> Ids => known.Keys;

    /// <summary>Notes the id of a thing.</summary>
    public void Add(long id, int index, string path)
    {
        if (!faults.IsSound(path))
        {
            return;
        }

        if (!known.TryAdd(id, (index, path)))
        {
            faults.Add(path, FileTextsOfRoutes.StandsAlready(id, known[id].Path), FileTextsOfRoutes.AnIdOfItsOwn);
        }
    }

    /// <summary>The thing with an id, or null.</summary>
    public int? Find(long id) => known.TryGetValue(id, out var found) ? found.Index : null;
}
