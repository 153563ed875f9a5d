namespace Korevagt.Tests.Stores;

/// <summary>A fact that fills a small file system of its own, and is skipped with the reason where none can be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = SmallDisk.Missing;
}
