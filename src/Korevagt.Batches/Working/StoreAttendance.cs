using Korevagt.Batches.Notices;
using Korevagt.Domain.Texts;
using Korevagt.Store;

namespace Korevagt.Batches.Working;

/// <summary>Tells once that the store is away and once that it is back, however many threads of a worker notice.</summary>
/// <param name="location">Where the store lives.</param>
/// <param name="onNotice">Told; may be null.</param>
internal sealed class StoreAttendance(StoreLocation location, Action<Text>? onNotice)
{
    private int isAway;

    /// <summary>The store did not answer.</summary>
    public void Away(StoreException away)
    {
        if (away.IsPassing && Interlocked.Exchange(ref isAway, 1) == 0)
        {
            onNotice?.Invoke(NoticeTexts.Waiting(away));
        }
    }

    /// <summary>The store answered.</summary>
    public void Back()
    {
        if (Volatile.Read(ref isAway) == 1 && Interlocked.Exchange(ref isAway, 0) == 1)
        {
            onNotice?.Invoke(NoticeTexts.Back(location));
        }
    }
}
