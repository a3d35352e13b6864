using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Files;

/// <summary>Saving replaces a file in one step or leaves it, and says which file cannot be written and why.</summary>
public sealed class SaveTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("netgen");

    private string Target => Path.Combine(_folder.FullName, "net.safetensors");

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            foreach (DirectoryInfo folder in _folder.GetDirectories())
            {
                folder.UnixFileMode |= UnixFileMode.UserWrite;
            }
        }

        _folder.Delete(recursive: true);
    }

    [Fact]
    public void AMissingFolderIsNamed()
    {
        string path = Path.Combine(_folder.FullName, "missing", "net.safetensors");

        string message = Assert.Throws<DirectoryNotFoundException>(() => new SmallNet().Save(path)).Message;

        Assert.Equal($"Cannot write '{path}': its folder '{Path.GetDirectoryName(path)}' does not exist. Create the folder first.", message);
    }

    [Fact]
    public void AFolderIsNoFileToWrite()
    {
        string message = Assert.Throws<UnauthorizedAccessException>(() => new SmallNet().Save(_folder.FullName)).Message;
        Assert.Equal($"Cannot write '{_folder.FullName}': it is a folder. Add the name of a file.", message);
        Assert.Throws<UnauthorizedAccessException>(() => new SmallNet().Save(Path.GetPathRoot(_folder.FullName)!));
        AssertOnly();
    }

    [Fact]
    public void AReadOnlyFileStays()
    {
        new SmallNet(1).Save(Target);
        new FileInfo(Target).IsReadOnly = true;
        byte[] before = File.ReadAllBytes(Target);

        string message = Assert.Throws<UnauthorizedAccessException>(() => new SmallNet(2).Save(Target)).Message;

        Assert.Equal($"Cannot write '{Target}': it is read-only. Make it writable or choose another name.", message);
        Assert.Equal(before, File.ReadAllBytes(Target));
        new FileInfo(Target).IsReadOnly = false;
        AssertOnly(Target);
    }

    [Fact]
    public void AReadOnlyFolderIsNamed()
    {
        // The superuser writes everywhere but into /proc.
        string folder = Path.Combine(_folder.FullName, "locked");
        Directory.CreateDirectory(folder);
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        string path = Path.Combine(Environment.IsPrivilegedProcess && OperatingSystem.IsLinux() ? "/proc" : folder, "net.safetensors");

        Exception exception = Assert.ThrowsAny<Exception>(() => new SmallNet().Save(path));

        Assert.True(exception is IOException or UnauthorizedAccessException, exception.ToString());
        Assert.StartsWith($"Cannot write '{path}': ", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AnEndlessPathIsCut()
    {
        string path = Path.Combine(_folder.FullName, string.Join(Path.DirectorySeparatorChar, Enumerable.Repeat("folder", 10_000)), "net.safetensors");

        string message = Assert.ThrowsAny<IOException>(() => new SmallNet().Save(path)).Message;

        Assert.InRange(message.Length, 20, 600);
        Assert.Contains("net.safetensors'", message, StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFullDiskLeavesTheOldFileAndNothingElse()
    {
        string disk = Path.Combine(_folder.FullName, "disk");
        Directory.CreateDirectory(disk);
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || Run("mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", disk) != 0)
        {
            return;
        }

        try
        {
            string path = Path.Combine(disk, "net.safetensors");
            new SmallNet(1).Save(path);
            byte[] before = File.ReadAllBytes(path);
            NetworkFile large = new(NetworkDescription.Parse("100,100", null, null), [new double[10_000]], [new double[100]]);

            IOException exception = Assert.ThrowsAny<IOException>(() => large.Save(path));

            Assert.Equal($"Cannot write '{path}': the disk is full. Free some space or choose another disk; a file that was there before is unchanged.", exception.Message);
            Assert.DoesNotContain(".tmp", exception.ToString(), StringComparison.Ordinal);
            Assert.Equal(before, File.ReadAllBytes(path));
            Assert.Equal([path], Directory.GetFiles(disk));
        }
        finally
        {
            Run("umount", disk);
        }
    }

    [Fact]
    public void AFileOfTheUserIsNeverTakenForATemporaryOne()
    {
        string own = Target + ".tmp";
        File.WriteAllText(own, "mine");

        new SmallNet(1).Save(Target);
        new SmallNet(2).Save(Target);

        Assert.Equal("mine", File.ReadAllText(own));
        AssertOnly(Target, own);
    }

    [Fact]
    public void ANameAsLongAsTheFileSystemTakesIsWritten()
    {
        string path = Path.Combine(_folder.FullName, new string('n', 255 - 12) + ".safetensors");

        new SmallNet(1).Save(path);

        AssertOnly(path);
    }

    [Fact]
    public void ALinkStaysAndItsTargetIsReplaced()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string elsewhere = Path.Combine(_folder.FullName, "elsewhere");
        Directory.CreateDirectory(elsewhere);
        string target = Path.Combine(elsewhere, "target.safetensors");
        string middle = Path.Combine(_folder.FullName, "middle");
        File.CreateSymbolicLink(middle, "elsewhere/target.safetensors");
        File.CreateSymbolicLink(Target, "middle");

        // The target need not exist yet.
        new SmallNet(1).Save(Target);
        new SmallNet(2).Save(Target);

        Assert.Equal("middle", new FileInfo(Target).LinkTarget);
        Assert.Equal([target], Directory.GetFiles(elsewhere));
        Assert.Equal(new SmallNet(2).Parameters.ToArray(), SmallNet.Load(target).Parameters.ToArray());
        File.Delete(middle);
        File.CreateSymbolicLink(middle, "net.safetensors");
        Assert.StartsWith($"Cannot write '{Target}': ", Assert.ThrowsAny<IOException>(() => new SmallNet(1).Save(Target)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PermissionsOfAnExistingFileAreKept()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        new SmallNet(1).Save(Target);
        UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherWrite;
        File.SetUnixFileMode(Target, mode);

        new SmallNet(2).Save(Target);

        Assert.Equal(mode, File.GetUnixFileMode(Target));
    }

    [Fact]
    public void APipeOrDeviceIsNotReplaced()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Assert.Equal(0, Run("mkfifo", Target));
        string device = Path.Combine(_folder.FullName, "device");
        File.CreateSymbolicLink(device, "/dev/null");

        foreach (string path in new[] { Target, device })
        {
            string message = Assert.Throws<UnauthorizedAccessException>(() => new SmallNet().Save(path)).Message;
            Assert.Equal($"Cannot write '{path}': it is not a regular file but a pipe or a device. Choose another name.", message);

            // Nor does reading wait for somebody who writes into the pipe.
            Assert.ThrowsAny<Exception>(() => SmallNet.Load(path));
        }

        string empty = Path.Combine(_folder.FullName, "empty");
        File.WriteAllBytes(empty, []);
        new SmallNet().Save(empty);
        AssertOnly(device, empty, Target);
    }

    [Fact]
    public void WritersOfOneFileDoNotDisturbEachOtherOrAReader()
    {
        new SmallNet(0).Save(Target);
        Parallel.For(0, 200, i =>
        {
            if (i % 2 == 0)
            {
                new SmallNet(i).Save(Target);
            }
            else
            {
                Assert.Equal(SmallNet.ParameterCount, SmallNet.Load(Target).Parameters.Length);
            }
        });
        AssertOnly(Target);
    }

    private void AssertOnly(params string[] files) => Assert.Equal(files, Directory.GetFiles(_folder.FullName).Order(StringComparer.Ordinal));

    private static int Run(string command, params string[] arguments)
    {
        using Process process = Process.Start(command, arguments);
        process.WaitForExit();
        return process.ExitCode;
    }
}
